using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Commands.Worth;
using CoachBot.Application.Goals;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Reports;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Application.Worth;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Reviews;
using NodaTime;

namespace CoachBot.Application.Reviews;

/// <summary>The last four weeks beside the four before, by the functions of <c>worth</c>, <c>progress team</c> and <c>goal list</c>.</summary>
public static class TeamMonth
{
    private const int MostGoals = 10;
    private const int MostOwn = 3;

    public static Reply Of(CommandContext context)
    {
        var (team, reader) = (context.Team, context.Reader);
        var span = WorthPeriods.FourWeeks(context.Today);
        var members = reader.Members(team.Id);
        var spends = reader.Spends(team.Id, span.BeforeFrom);
        var records = reader.ReviewRecords(team.Id, Instant.MinValue);
        var strategies = team.Strategies.Items.Where(s => s.ClosedAt is null).OrderBy(s => s.Number)
            .Select(s => StrategyWorth.Of(context, s, members, spends, span)).ToList();
        var channels = ChannelWorth.Of(context, members, spends, span);
        var goals = team.Goals.Items.Where(g => g.IsOpen).OrderBy(g => g.Number).Select(g => GoalFigures.Of(reader, team, g, context.Now)).ToList();
        var gaps = Gaps.Of(members, context.Today, span.Days).ToList();
        var freed = TimeFreed.Of(team);
        var kept = KeptWeeks.Of(members, span.From, span.To, context.ShownTo());
        var keptBefore = KeptWeeks.Of(members, span.BeforeFrom, span.BeforeTo, context.ShownTo());
        var (wanted, cameBack) = (ReviewChanges.Of(records.Answers, span), ReviewChanges.Of(records.Answers, new(span.BeforeFrom, span.BeforeTo)));
        List<Block> blocks =
        [
            new Block.Heading(MonthTexts.Heading(span.From, span.To)),
            .. KeptOf(members.Count, kept, keptBefore),
            .. strategies.Count == 0 && channels.Count == 0 ? [new Block.Text(MonthTexts.NothingYet())] : (Block[])[],
            .. StrategiesOf(strategies),
            .. ChannelsOf(context, channels),
            .. goals.Count == 0 ? [new Block.Text(TodayTexts.NoGoals())] : (Block[])[GoalBlocks.Table(goals.Take(MostGoals))],
            .. goals.Count > MostGoals ? [new Block.Text(DashboardTexts.MoreGoals(goals.Count - MostGoals))] : (Block[])[],
            .. ChangesOf(wanted, cameBack).Concat(OwnOf(context, records, span)).Select(line => new Block.Text(line)),
            .. TeamProgress.GapsOf(context, gaps),
            .. freed.Audited == 0 ? [] : (Block[])[new Block.Text(WorthTexts.Freed(freed.ByTools, freed.ByRest, [.. freed.Idle.Select(c => c.Name)]))],
            new Block.Text(MonthTexts.Counted(Kudos(context, records, span), Saved(context, records, span), Used(context, records, span))),
        ];
        return Reply.Of(blocks)
            .With(CommandButton.Of(MonthTexts.AnswerButton, "review answer"))
            .With(CommandButton.Of(MonthTexts.WorthButton, "worth"))
            .WithFacts(new MonthFacts(
                span.From, span.To, Facts(kept), Facts(keptBefore),
                [.. strategies.Select(StrategyWorthFact.Of)],
                [.. channels.Select(c => new MonthChannelFact(c.Channel.Name, c.Now.Minutes, c.Before.Minutes))],
                [.. goals.Select(GoalFacts.Of)],
                wanted.MayShow ? wanted.Wanted : null,
                cameBack.MayShow ? new CameBackFact(cameBack.Wanted, cameBack.Done, cameBack.NotDone) : null,
                gaps.Count, freed.Minutes, Kudos(context, records, span),
                new MonthIdeasFact(Saved(context, records, span), Used(context, records, span))));
    }

    private static IEnumerable<Block> KeptOf(int people, Counts? now, Counts? before)
    {
        yield return now is null
            ? new Block.Text(TodayTexts.TooFewToShow(people))
            : new Block.Meter(MonthTexts.Team, now.Consistency ?? 0, MonthTexts.Kept(now.Good, now.Due));
        if (before is not null)
        {
            yield return new Block.Meter(MonthTexts.Before, before.Consistency ?? 0, MonthTexts.KeptBefore(before.Good, before.Due));
        }
    }

    private static KeptFact? Facts(Counts? counts) => counts is null ? null : new(counts.Good, counts.Due);

    private static IEnumerable<Block> StrategiesOf(IReadOnlyList<StrategyWorth> strategies) => strategies.Count == 0 ? [] :
    [
        new Block.Table(
            ["Strategy", "Time (before)", "Outcomes (before)", "What now"],
            [.. strategies.Select(s => (Line[])[
                Line.Plain($"S{s.Strategy.Number} {s.Strategy.Name}"),
                ReportTexts.Time(s.Now.Minutes, s.Before.Minutes),
                MonthTexts.Outcomes(
                    s.Now.Outcomes is { } now ? Quantity.Of(now, s.Unit) : null, s.Before.Outcomes is { } before ? GoalCommandTexts.Number(before) : null),
                Line.Plain(ReportTexts.Call(s.Advice.Call, s.Now.Outcomes is not null))])]),
    ];

    private static IEnumerable<Block> ChannelsOf(CommandContext context, IReadOnlyList<ChannelWorth> channels)
    {
        var currency = TeamMoney.CurrencyOf(context);
        return channels.Count == 0 ? [] :
        [
            new Block.Table(
                ["Channel", "Time (before)", "Cost"],
                [.. channels.Select(c => (Line[])[
                    Line.Plain(c.Channel.Name), ReportTexts.Time(c.Now.Minutes, c.Before.Minutes), WorthTexts.Cost(c.Now.Cost, c.Now.Spend, currency)])]),
        ];
    }

    private static IEnumerable<Line> ChangesOf(ReviewChanges wanted, ReviewChanges cameBack) => wanted.MayShow && cameBack.MayShow
        ? [MonthTexts.Wanted(wanted.Answers, wanted.Wanted), MonthTexts.CameBack(cameBack.Wanted, cameBack.Done, cameBack.NotDone)]
        : [MonthTexts.AnswersNotShown()];

    /// <summary>The speaker's own wishes; never for the room.</summary>
    private static IEnumerable<Line> OwnOf(CommandContext context, ReviewRecords records, WorthPeriods span) => context.IsForRoom ? [] : records.Answers
        .Where(a => a.Member == context.Member.Id && a.Change is not null && a.On >= span.BeforeFrom && a.On <= span.To)
        .TakeLast(MostOwn).Select(a => MonthTexts.Own(
            a.On, a.Change!, a.Did, a.AskedAt is { } at ? context.Member.Today(at) : null, a.AskedAt <= context.Now));

    private static int Kudos(CommandContext context, ReviewRecords records, WorthPeriods span) =>
        records.Kudos.Count(k => span.Holds(context.Member.Clock.DayOf(k.At)));

    private static int Saved(CommandContext context, ReviewRecords records, WorthPeriods span) =>
        records.Ideas.Count(i => span.Holds(context.Member.Clock.DayOf(i.At)));

    private static int Used(CommandContext context, ReviewRecords records, WorthPeriods span) =>
        records.Ideas.Count(i => i is { State: IdeaState.Used, ClosedAt: { } at } && span.Holds(context.Member.Clock.DayOf(at)));
}

/// <summary>The figures of <c>review month</c>; null where a total would tell on somebody.</summary>
/// <param name="Before">What was kept in the four weeks before.</param>
/// <param name="Wanted">How many answers wanted a change.</param>
/// <param name="CameBack">What became of the changes wanted in the four weeks before.</param>
/// <param name="Freed">Minutes a week.</param>
public sealed record MonthFacts(
    LocalDate From, LocalDate To, KeptFact? Kept, KeptFact? Before, IReadOnlyList<StrategyWorthFact> Strategies,
    IReadOnlyList<MonthChannelFact> Channels, IReadOnlyList<GoalFacts> Goals, int? Wanted, CameBackFact? CameBack, int Gaps, int Freed, int Kudos,
    MonthIdeasFact Ideas);

public sealed record KeptFact(int Kept, int Due);

/// <param name="Minutes">Null where they may not be shown.</param>
/// <param name="Before">Those of the four weeks before.</param>
public sealed record MonthChannelFact(string Name, int? Minutes, int? Before);

public sealed record CameBackFact(int Wanted, int Done, int NotDone);

public sealed record MonthIdeasFact(int Saved, int Used);
