using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Worth;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Worth;

namespace CoachBot.Application.Commands.Worth;

/// <summary>One strategy, opened down to its check-ins: the reader's own one by one, the team's as totals of weeks.</summary>
internal static class WorthDetail
{
    private const int Weeks = 4;
    private const int MostCheckIns = 10;

    public static Reply Show(CommandContext context, StrategyWorth worth, IReadOnlyList<MemberBook> members)
    {
        var from = WorthPeriods.FourWeeks(context.Today).From;
        var currency = TeamMoney.CurrencyOf(context);
        var weeks = Enumerable.Range(0, Weeks).Select(i => from.PlusWeeks(i)).Select(start => (Start: start, Minutes: StrategyRecord.TotalOf(
            context, members, m => StrategyMinutes.Of(m, worth.Strategy.Id, start, start.PlusDays(6))))).ToList();
        var own = context.IsForRoom ? [] : context.Member.CheckIns.Items.Where(c => c.Date >= from)
            .Select(c => (CheckIn: c, Minutes: StrategyMinutes.Of(context.Member, c, worth.Strategy.Id))).Where(c => c.Minutes > 0)
            .OrderByDescending(c => c.CheckIn.Date).ThenByDescending(c => c.CheckIn.Number).ToList();
        var blocks = new List<Block>(WorthBlocks.Of(worth, currency))
        {
            new Block.Text(WorthTexts.Stopping(
                worth.Now.Minutes is { } minutes ? (int)AWeek(minutes) : null,
                worth.Now.Cost is { } cost ? Quantity.Of(AWeek(cost), currency ?? "€") : null,
                worth.Now.Outcomes is { } outcomes ? Quantity.Of(Math.Round(outcomes / Weeks, 1), worth.Unit) : null)),
            new Block.Table(["Week from", "Time"], [.. weeks.Select(w => (Line[])[Line.Of($"{w.Start}"), StrategyTexts.Minutes(w.Minutes)])]),
        };
        if (own.Count > 0)
        {
            blocks.Add(new Block.Table(
                ["Your check-ins", "Channel", "Time"],
                [.. own.Take(MostCheckIns).Select(c => (Line[])[
                    Line.Of($"{c.CheckIn.Date}"), Line.Plain(context.Team.ChannelName(c.CheckIn.Channel)), StrategyTexts.Minutes(c.Minutes)])]));
        }

        var reply = Reply.Of(blocks).WithFacts(new WorthDetailFacts(
            StrategyWorthFact.Of(worth),
            [.. weeks.Select(w => new WeekMinutesFact(w.Start, w.Minutes))],
            [.. own.Select(c => new OwnCheckInFact(c.CheckIn.Number, c.CheckIn.Date, c.Minutes))]));
        return worth.Advice.Call == WorthCall.WasItRecorded
            ? reply.With(CommandButton.Of(GoalCommandTexts.RecordButton, OutcomeFigures.MetricsOf(context.Team, worth.Strategy.Id) is [var metric, ..]
                ? $"record \"{metric.Name}\"" : "goal add"))
            : reply;
    }

    /// <summary>A week's part, in whole ones: minutes and what they cost are rounded the same way, or they would disagree.</summary>
    private static decimal AWeek(decimal all) => Math.Round(all / Weeks, MidpointRounding.AwayFromZero);
}
