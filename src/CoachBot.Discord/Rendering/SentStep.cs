using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Rendering;

/// <summary>A step of a form as it was sent.</summary>
/// <param name="Path">The command's path.</param>
/// <param name="Step">0 for the first.</param>
/// <param name="Fields">A text for each field that was filled in, as the command line has it: people as <c>&lt;@1&gt;</c>.</param>
public sealed record SentStep(string Path, int Step, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The files that were uploaded with it; the field of each has its name.</summary>
    public IReadOnlyList<UploadedFile> Files { get; init; } = [];

    /// <summary>The interaction that its modal answered; null where it is not noted.</summary>
    public Snowflake? Opening { get; init; }
}
