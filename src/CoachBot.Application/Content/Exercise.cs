using CoachBot.Domain.Reviews;

namespace CoachBot.Application.Content;

/// <summary>Something that takes ten minutes and gets a stuck goal moving.</summary>
public sealed record Exercise
{
    /// <summary>Its lasting name.</summary>
    public string Key { get; set; } = "";

    public StuckKind For { get; set; }

    public string Title { get; set; } = "";

    /// <summary>What to do, in a sentence or two.</summary>
    public string Text { get; set; } = "";
}
