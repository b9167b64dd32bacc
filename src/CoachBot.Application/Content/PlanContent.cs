using CoachBot.Domain.Training;

namespace CoachBot.Application.Content;

/// <summary>A plan that a team can start.</summary>
public sealed record PlanContent
{
    /// <summary>Its lasting name, as people type it.</summary>
    public string Key { get; set; } = "";

    public PlanKind Kind { get; set; }

    public string Title { get; set; } = "";

    /// <summary>For whom it is.</summary>
    public string About { get; set; } = "";

    /// <summary>The first week's minutes a person, where nothing else is said.</summary>
    public int Minutes { get; set; }

    /// <summary>The long session in per cent of another one.</summary>
    public int LongPercent { get; set; } = 100;

    public IReadOnlyList<PlanWeekContent> Weeks { get; set; } = [];

    public IReadOnlyList<PlanWeek> ToShape() => [.. Weeks.Select(w => new PlanWeek(w.Load, w.Easy))];
}
