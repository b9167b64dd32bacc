using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>Everything about one goal.</summary>
public static class GoalView
{
    private const int MostWeeks = 12;

    /// <summary>The answer of <c>goal show</c>, with its facts.</summary>
    /// <param name="band">Whether the forecast's 80 % band is wanted too.</param>
    public static Reply Show(ICoachReader reader, TeamBook team, Goal goal, Instant now, bool band = false)
    {
        var snapshot = GoalFigures.Of(reader, team, goal, now);
        var blocks = new List<Block> { GoalBlocks.Card(snapshot), new Block.Fields(Fields(team, snapshot, band, names: true)) };
        if (Weeks(reader, team, snapshot) is { Count: > 1 } weeks)
        {
            blocks.Add(new Block.Sparkline(
                GoalCommandTexts.WeekByWeek, [.. weeks.Select(w => (double)w)], GoalCommandTexts.Weeks(weeks, snapshot.Metric.Unit)));
        }

        return Reply.Of(blocks).With(Buttons(snapshot, band)).WithFacts(GoalFacts.Of(snapshot));
    }

    /// <summary>
    /// Where a goal stands, for whoever is to own it: its pace, its safe days, its milestones and its due date. It names nobody.
    /// </summary>
    public static IReadOnlyList<Block> Standing(ICoachReader reader, TeamBook team, Goal goal, Instant now)
    {
        var snapshot = GoalFigures.Of(reader, team, goal, now);
        return [GoalBlocks.Card(snapshot), new Block.Fields(Fields(team, snapshot, band: false, names: false))];
    }

    private static IReadOnlyList<Field> Fields(TeamBook team, GoalSnapshot snapshot, bool band, bool names)
    {
        var goal = snapshot.Goal;
        var strategy = goal.Strategy is { } id ? team.Strategies.Find(id) : null;
        var fields = new List<Field> { new("Status", GoalCommandTexts.Status(snapshot)) };
        if (snapshot.IsPaused || !snapshot.Pace.Verdict.TellsTheLine)
        {
            fields.Add(new("Line", GoalCommandTexts.LineToday(snapshot)));
        }

        fields.Add(new("Safe days", GoalCommandTexts.SafeDaysInWords(snapshot)));
        if (!snapshot.HasEnded)
        {
            fields.Add(new("Forecast", GoalCommandTexts.Forecast(snapshot, band)));
        }

        fields.AddRange(goal.Milestones.OrderBy(m => m.Date).Select(m => new Field("Milestone", GoalCommandTexts.Milestone(snapshot, m))));
        fields.Add(new("Due", GoalCommandTexts.Due(goal, names ? team.NameOf(goal.Owner) : null)));
        if (names && goal is { IsOpen: true, Offer: { } offer } && team.Roster.Any(r => r.Id == offer.To && r.IsHere))
        {
            fields.Add(new("Offered", HandTexts.Offered(team.NameOf(offer.To))));
        }

        if (strategy is not null)
        {
            fields.Add(new("Strategy", Line.Plain(strategy.Name)));
        }

        return fields;
    }

    /// <summary>The value at the end of each of the last full weeks, and now.</summary>
    private static List<decimal> Weeks(ICoachReader reader, TeamBook team, GoalSnapshot snapshot)
    {
        var measured = MeasuredValues.Of(reader, team.Id, snapshot.Goal);
        return
        [
            .. MeasuredValues.FullWeeks(snapshot.Goal.Start, snapshot.Today).TakeLast(MostWeeks)
                .Select(monday => measured.At(monday.PlusDays(6))),
            snapshot.Value,
        ];
    }

    private static IEnumerable<Button> Buttons(GoalSnapshot snapshot, bool band)
    {
        var name = GoalCommandTexts.Reference(snapshot.Goal);
        if (!snapshot.Goal.IsOpen)
        {
            return [];
        }

        return
        [
            .. CommandButton.Of(GoalCommandTexts.RecordButton, $"record {name}"),
            .. band || snapshot.Forecast is not Forecast.Odds
                ? []
                : CommandButton.Of(GoalCommandTexts.BandButton, $"goal show {name} band"),
            .. snapshot.HasEnded ? CommandButton.Of(GoalCommandTexts.CloseButton, $"goal close {name}") : [],
        ];
    }
}
