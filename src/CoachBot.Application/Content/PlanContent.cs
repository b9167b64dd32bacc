using CoachBot.Domain.Training;

namespace CoachBot.Application.Content;

/// <summary>A plan that a team can start.</summary>
public sealed record PlanContent
{
    /// <summary>Its lasting name, as people type it.</summary>
    public string Key { get; init; } = "";

    public PlanKind Kind { get; init; }

    public string Title { get; init; } = "";

    /// <summary>For whom it is.</summary>
    public string About { get; init; } = "";

    /// <summary>The first week's minutes a person, where nothing else is said.</summary>
    public int Minutes { get; init; }

    /// <summary>The long session in per cent of another one.</summary>
    public int LongPercent { get; init; } = 100;

    public IReadOnlyList<PlanWeekContent> Weeks { get; init; } = [];

    public IReadOnlyList<PlanWeek> ToShape() => [.. Weeks.Select(w => new PlanWeek(w.Load, w.Easy))];
}
