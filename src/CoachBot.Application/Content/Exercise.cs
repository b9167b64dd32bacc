using CoachBot.Domain.Reviews;

namespace CoachBot.Application.Content;

/// <summary>Something that takes ten minutes and gets a stuck goal moving.</summary>
public sealed record Exercise
{
    /// <summary>Its lasting name.</summary>
    public string Key { get; init; } = "";

    public StuckKind For { get; init; }

    public string Title { get; init; } = "";

    /// <summary>What to do, in a sentence or two.</summary>
    public string Text { get; init; } = "";
}
