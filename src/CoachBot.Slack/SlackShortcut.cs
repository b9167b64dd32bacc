namespace CoachBot.Slack;

/// <summary>A shortcut of the app, which stands for a command of the catalogue.</summary>
/// <param name="CallbackId">Its id; the manifest's and an interaction's.</param>
/// <param name="Name">At most 24 characters.</param>
/// <param name="Path">The catalogue's command.</param>
/// <param name="Field">The parameter that gets a message's words; null for a shortcut from anywhere.</param>
internal sealed record SlackShortcut(string CallbackId, string Name, string Description, string Path, string? Field = null)
{
    public static IReadOnlyList<SlackShortcut> All { get; } =
    [
        new("log", "Log", "Log what you did", "log add"),
        new("idea_message", "Save as idea", "Save this message as an idea for the team", "idea add", "text"),
        new("log_message", "Log as engagement", "Log this message as what you did", "log add", "note"),
    ];
}
