using CoachBot.Application.Expectations;
using CoachBot.Application.Goals;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Reports;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>The team's record in totals, never by name; what others share is shown with their name.</summary>
public static class TeamProgress
{
    public static Reply Show(CommandContext context)
    {
        var members = context.Reader.Members(context.Team.Id);
        var counts = CountsOf(context, members, context.ShownTo());
        var gaps = Gaps.Of(members, context.Today, Figures.FourWeeks);
        List<Block> blocks =
        [
            Total(context, members),
            .. Shared(context, members),
            .. GapsOf(context, gaps),
            .. KeptPromises.Of(context),
        ];

        var report = StrategyReport.Of(context, members);
        return Reply.Of([.. blocks, .. report.Blocks]).WithFacts(new TeamProgressFacts(
            report.Facts, members.Count, counts?.Kept, counts?.MadeUp, counts?.Due, counts?.Consistency,
            counts is null ? null : TeamRhythm(context, members), GapFact.Of(context.Team, gaps)));
    }

    /// <summary>What the team kept, or why that is not shown.</summary>
    internal static Block Total(CommandContext context, IReadOnlyList<MemberBook> members) =>
        CountsOf(context, members, context.ShownTo()) is { } counts
            ? new Block.Meter("Team", counts.Consistency ?? 0, TodayTexts.TeamConsistency(counts, members.Count))
            : new Block.Text(TodayTexts.TooFewToShow(members.Count));

    /// <summary>The gaps, each channel's in one line however many it had.</summary>
    internal static IEnumerable<Block> GapsOf(CommandContext context, IEnumerable<Gap> gaps) =>
        gaps.GroupBy(gap => gap.Channel).Select(some => new Block.Text(GapLine(context.Team.ChannelName(some.Key), [.. some])));

    private static Line GapLine(string channel, IReadOnlyList<Gap> gaps) => gaps switch
    {
        [{ To: { } to, Promised: { } promised } one] => TodayTexts.PromisedGap(channel, one.From, to, promised),
        [{ To: null, Promised: { } promised } one] => TodayTexts.OpenPromisedGap(channel, one.From, promised),
        [{ To: { } to } one] => TodayTexts.Gap(channel, one.From, to, one.Days),
        [var one] => TodayTexts.OpenGap(channel, one.From, one.Days),
        [{ Promised: not null } first, ..] => gaps.Sum(g => g.Promised!.Value) is var days && gaps[^1].To is { } end
            ? TodayTexts.PromisedGap(channel, first.From, end, days)
            : TodayTexts.PromisedGapsSince(channel, first.From, days),
        _ => TodayTexts.Gaps(channel, gaps),
    };

    /// <summary>Oneself and those who share. What a person kept is never for the room: there are others in it than the team.</summary>
    private static IEnumerable<Block> Shared(CommandContext context, IReadOnlyList<MemberBook> members)
    {
        var shared = members
            .Where(m => Visibility.MaySee(DataKind.Kept, context.Viewer(m.Id), m.Settings.SharesKept, m.Settings.PraiseInPublic)).ToList();
        return shared.Count == 0 ? [] : [new Block.Table(["Who", "Kept, 4 weeks"], [.. shared.Select(m =>
        {
            var own = m.CountsOf(context.Now, Figures.FourWeeks);
            var kept = own.Due == 0 ? Line.Of($"nothing due yet") : Line.Of($"{own.Good} of {own.Due}");
            return (IReadOnlyList<Line>)[Line.Plain(m.Member.Name), kept];
        })])];
    }

    /// <summary>What the team kept in four weeks; null where that would tell on somebody.</summary>
    internal static Counts? CountsOf(CommandContext context, IReadOnlyList<MemberBook> members, MemberId? viewer) =>
        KeptWeeks.Of(members, m => m.CountsOf(context.Now, Figures.FourWeeks), viewer);

    /// <summary>
    /// The mean of all live commitments' scores, weighted by planned minutes a week; null where there are none, or it would tell on
    /// somebody.
    /// </summary>
    private static double? TeamRhythm(CommandContext context, IReadOnlyList<MemberBook> members)
    {
        if (!KeptWeeks.MayTotal(members, [.. members.Where(m => m.Commitments.Items.Any(c => c.IsLive))], context.ShownTo()))
        {
            return null;
        }

        double weights = 0, sum = 0;
        foreach (var book in members)
        {
            foreach (var commitment in book.Commitments.Items.Where(c => c.IsLive))
            {
                weights += commitment.MinutesAWeek;
                sum += commitment.MinutesAWeek * book.Rhythm(commitment);
            }
        }

        return weights > 0 ? Math.Round(sum / weights, 2) : null;
    }
}

/// <summary>The figures of <c>progress team</c>, of the last 28 dates; null where a total would tell on somebody.</summary>
/// <param name="Consistency4">0 to 1; null with nothing due too.</param>
public sealed record TeamProgressFacts(
    StrategyReportFacts Report, int Members, int? Kept, int? MadeUp, int? Due, double? Consistency4, double? Rhythm, IReadOnlyList<GapFact> Gaps);
