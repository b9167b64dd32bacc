using CoachBot.Domain.Journey;

namespace CoachBot.Application.Content;

/// <summary>A question that is answered with 1 to 4.</summary>
public sealed record AssessmentQuestion
{
    /// <summary>Its lasting name: answers are kept under it, so a new wording keeps it and a new meaning takes another.</summary>
    public string Key { get; set; } = "";

    public Dimension Dimension { get; set; }

    /// <summary>True where its dimension is a gate: the stage is at most one above the lowest of them.</summary>
    public bool Gate { get; set; }

    /// <summary>True where a team of one or two is asked it too.</summary>
    public bool Short { get; set; }

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>What an answer of 1, 2, 3 and 4 looks like.</summary>
    public IReadOnlyList<string> Anchors { get; set; } = [];
}
