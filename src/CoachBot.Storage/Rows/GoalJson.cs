using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>Milestones and line cuts as they stand in a goal's row: dates as ISO texts, values as numbers.</summary>
internal static class GoalJson
{
    public static string Write(IReadOnlyList<Milestone> milestones) => JsonSerializer.Serialize([.. milestones.Select(Stored)], GoalTypes.Default.StoredMilestoneArray);

    public static string Write(IReadOnlyList<LineCut> cuts) => JsonSerializer.Serialize([.. cuts.Select(Stored)], GoalTypes.Default.StoredCutArray);

    public static IReadOnlyList<Milestone> Milestones(string json) =>
        [.. JsonSerializer.Deserialize(json, GoalTypes.Default.StoredMilestoneArray)!.Select(Read)];

    public static IReadOnlyList<LineCut> Cuts(string json) => [.. JsonSerializer.Deserialize(json, GoalTypes.Default.StoredCutArray)!.Select(Read)];

    private static StoredMilestone Stored(Milestone milestone) => new(milestone.Date.Iso(), milestone.Value);

    private static Milestone Read(StoredMilestone milestone) => new(Rows.Stored.Date(milestone.Date), milestone.Value);

    private static StoredCut Stored(LineCut cut) => new(
        cut.From.Iso(),
        [.. cut.Calendar.Patterns.Select(Stored)],
        [.. cut.Calendar.Excused.Select(excused => new StoredSpan(excused.Start.Iso(), excused.End.Iso()))],
        [.. cut.Anchors.Select(Stored)]);

    private static LineCut Read(StoredCut cut) => new(
        Rows.Stored.Date(cut.From),
        new DueCalendar(
            [.. cut.Patterns.Select(Read)],
            [.. cut.Excused.Select(excused => new DateInterval(Rows.Stored.Date(excused.From), Rows.Stored.Date(excused.To)))]),
        [.. cut.Anchors.Select(Read)]);

    private static StoredPattern Stored(DuePattern pattern) => pattern switch
    {
        DuePattern.Weekdays weekdays => new StoredPattern(weekdays.First.Iso(), Weekdays: WorkingDays.Of(weekdays.Days).Mask),
        DuePattern.EveryDays every => new StoredPattern(every.First.Iso(), Every: every.N),
        _ => throw new ArgumentException($"There is no form for a pattern of {pattern.GetType().Name}.", nameof(pattern)),
    };

    private static DuePattern Read(StoredPattern pattern) => pattern.Every > 0
        ? new DuePattern.EveryDays(Rows.Stored.Date(pattern.First), pattern.Every)
        : new DuePattern.Weekdays(Rows.Stored.Date(pattern.First), new WorkingDays(pattern.Weekdays).Days().ToHashSet());

    internal sealed record StoredMilestone(string Date, decimal Value);

    internal sealed record StoredSpan(string From, string To);

    /// <summary>Exactly one of the two figures is set: a mask of weekdays (bit 0 is Monday), or every how many days.</summary>
    internal sealed record StoredPattern(string First, int Weekdays = 0, int Every = 0);

    internal sealed record StoredCut(string From, StoredPattern[] Patterns, StoredSpan[] Excused, StoredMilestone[] Anchors);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(GoalJson.StoredMilestone[]))]
[JsonSerializable(typeof(GoalJson.StoredCut[]))]
internal sealed partial class GoalTypes : JsonSerializerContext;
