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
        var mayShow = Visibility.MayTotal(members.Count, members.Count(m => m.Settings.SharesKept))
            || members.All(m => m.Id == context.Member.Id || m.Settings.SharesKept);
        var counts = members.Select(m => m.CountsOf(context.Now, Figures.FourWeeks)).Aggregate(new Counts(0, 0, 0, 0, 0), (a, b) => a + b);
        var blocks = new List<Block>();
        if (mayShow)
        {
            blocks.Add(new Block.Meter("Team", counts.Consistency ?? 0, TodayTexts.TeamConsistency(counts, members.Count)));
        }
        else
        {
            blocks.Add(new Block.Text(TodayTexts.TooFewToShow()));
        }

        // What a person kept is never for the room: there are others in it than the team.
        var shared = context.IsForRoom ? [] : members.Where(m => m.Settings.SharesKept || m.Id == context.Member.Id).ToList();
        if (shared.Count > 0)
        {
            blocks.Add(new Block.Table(["Who", "Kept, 4 weeks"], [.. shared.Select(m =>
            {
                var own = m.CountsOf(context.Now, Figures.FourWeeks);
                return (IReadOnlyList<Line>)[Line.Plain(m.Member.Name), own.Due == 0 ? Line.Of($"nothing due yet") : Line.Of($"{own.Good} of {own.Due}")];
            })]));
        }

        foreach (var gap in Gaps.Of(members, context.Today, Figures.FourWeeks))
        {
            var channel = context.Team.ChannelName(gap.Channel);
            blocks.Add(new Block.Text(gap.To is { } to ? TodayTexts.Gap(channel, gap.From, to, gap.Days) : TodayTexts.OpenGap(channel, gap.From, gap.Days)));
        }

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
            gaps = Gaps.Of(members, context.Today, Figures.FourWeeks)
                .Select(g => new { channel = context.Team.ChannelName(g.Channel), from = g.From, to = g.To, days = g.Days }).ToList(),
        });
    }

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
