using CoachBot.Application.Expectations;
using CoachBot.Application.Goals;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>The team's record in totals, never by name; what others share is shown with their name.</summary>
public static class TeamProgress
{
    public static Reply Show(CommandContext context)
    {
        var members = context.Reader.Members(context.Team.Id);
        var mayShow = MayShow(context, members);
        var counts = CountsOf(context, members);
        var gaps = Gaps.Of(members, context.Today, Figures.FourWeeks);
        List<Block> blocks =
        [
            Total(context, members),
            .. Shared(context, members),
            .. gaps.Select(gap => GapOf(context, gap)),
            .. KeptPromises.Of(context),
        ];

        var report = StrategyReport.Of(context, members);
        return Reply.Of([.. blocks, .. report.Blocks]).WithFacts(new
        {
            report = report.Facts,
            members = members.Count,
            kept = mayShow ? counts.Kept : (int?)null,
            madeUp = mayShow ? counts.MadeUp : (int?)null,
            due = mayShow ? counts.Due : (int?)null,
            consistency4 = mayShow ? counts.Consistency : null,
            rhythm = mayShow ? TeamRhythm(members) : null,
            gaps = gaps
                .Select(g => new { channel = context.Team.ChannelName(g.Channel), from = g.From, to = g.To, days = g.Days }).ToList(),
        });
    }

    /// <summary>What the team kept, or why that is not shown.</summary>
    internal static Block Total(CommandContext context, IReadOnlyList<MemberBook> members)
    {
        var counts = CountsOf(context, members);
        return MayShow(context, members)
            ? new Block.Meter("Team", counts.Consistency ?? 0, TodayTexts.TeamConsistency(counts, members.Count))
            : new Block.Text(TodayTexts.TooFewToShow());
    }

    internal static Block GapOf(CommandContext context, Gap gap)
    {
        var channel = context.Team.ChannelName(gap.Channel);
        return new Block.Text((gap.To, gap.Promised) switch
        {
            ({ } to, { } promised) => TodayTexts.PromisedGap(channel, gap.From, to, promised),
            (null, { } promised) => TodayTexts.OpenPromisedGap(channel, gap.From, promised),
            ({ } to, null) => TodayTexts.Gap(channel, gap.From, to, gap.Days),
            _ => TodayTexts.OpenGap(channel, gap.From, gap.Days),
        });
    }

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

    internal static bool MayShow(CommandContext context, IReadOnlyList<MemberBook> members) =>
        Visibility.MayTotal([.. members.Select(m => (m.Id, m.Settings.SharesKept))], context.ShownTo());

    internal static Counts CountsOf(CommandContext context, IEnumerable<MemberBook> members) =>
        members.Select(m => m.CountsOf(context.Now, Figures.FourWeeks)).Aggregate(new Counts(0, 0, 0, 0, 0), (a, b) => a + b);

    /// <summary>The mean of all live commitments' scores, weighted by planned minutes a week.</summary>
    private static double? TeamRhythm(IReadOnlyList<MemberBook> members)
    {
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
