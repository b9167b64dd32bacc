using CoachBot.Application.Commands;
using CoachBot.Application.Goals;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Worth;
using NodaTime;

namespace CoachBot.Application.Worth;

/// <summary>What went into a channel in a span of days and in the span before. What comes of it is its strategy's.</summary>
public sealed record ChannelWorth(Channel Channel, BottomLine Now, BottomLine Before)
{
    /// <summary>The channels into which anything went in the span.</summary>
    /// <param name="context">Who asks: what they may see is shown.</param>
    /// <param name="members">Books that reach back to the beginning of the span before.</param>
    /// <param name="spends">Those since then.</param>
    /// <param name="periods">The spans.</param>
    public static IReadOnlyList<ChannelWorth> Of(
        CommandContext context, IReadOnlyList<MemberBook> members, IReadOnlyList<Spend> spends, WorthPeriods periods)
    {
        var rate = TeamMoney.RateFor(context)?.Amount;
        BottomLine Line(Channel channel, LocalDate from, LocalDate to) => new(
            StrategyRecord.TotalOf(
                context, members, m => m.CheckIns.Items.Where(i => i.Channel == channel.Id && i.Date >= from && i.Date <= to).Sum(i => i.Minutes)),
            rate, spends.Where(s => s.Channel == channel.Id && s.On >= from && s.On <= to).Sum(s => s.Amount), null, null);
        return
        [
            .. context.Team.Channels.Items
                .Select(c => new ChannelWorth(c, Line(c, periods.From, periods.To), Line(c, periods.BeforeFrom, periods.BeforeTo)))
                .Where(c => c.Now.Minutes is null or > 0 || c.Now.Spend > 0),
        ];
    }
}
