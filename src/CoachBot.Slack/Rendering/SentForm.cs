using CoachBot.Slack.Protocol.Events;

namespace CoachBot.Slack.Rendering;

/// <summary>A form as it was sent.</summary>
/// <param name="Path">The command's path.</param>
/// <param name="Room">The conversation that it was asked for in; null where none is known.</param>
/// <param name="Fields">A text for each field that was filled in, as the command line has it: people as <c>&lt;@U1&gt;</c>.</param>
public sealed record SentForm(string Path, string? Room, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The files that were put in; the field of each has its name.</summary>
    public IReadOnlyList<SharedFile> Files { get; init; } = [];
}
