using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Goals;

/// <summary>A goal as a picture, and as a row of a table.</summary>
public static class GoalBlocks
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    public static IReadOnlyList<string> Head { get; } = ["Goal", "Stands at", "Status", "Safe days", "Due"];

    /// <summary>The pacing line with its words: value, line, lead and status.</summary>
    public static Block Card(GoalSnapshot snapshot) => new Block.PacingLine(
        GoalCommandTexts.Name(snapshot.Goal),
        snapshot.ShareOfWay(snapshot.Value),
        snapshot.ShareOfWay(snapshot.Pace.Line),
        GoalCommandTexts.Stand(snapshot));

    public static IReadOnlyList<Line> Row(GoalSnapshot snapshot) =>
    [
        Line.Plain(GoalCommandTexts.Name(snapshot.Goal)),
        GoalCommandTexts.OfTarget(snapshot),
        Line.Plain(GoalCommandTexts.StatusWord(snapshot)),
        GoalCommandTexts.SafeDays(snapshot),
        Line.Of($"{snapshot.Goal.Due}"),
    ];

    /// <summary>Every goal a row.</summary>
    public static Block Table(IEnumerable<GoalSnapshot> snapshots) => new Block.Table(Head, [.. snapshots.Select(Row)]);
}
