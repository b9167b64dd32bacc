using CoachBot.Domain.Engagement;

namespace CoachBot.Domain.Audits;

/// <summary>What a channel needs a week.</summary>
/// <param name="Least">Minutes with which it can be kept alive, at least 0.</param>
/// <param name="Most">Minutes with which it is kept well, at least <paramref name="Least"/>.</param>
/// <param name="Rank">What is taken first is lowest: what the team keeps, before what it wants to fix, before the rest.</param>
public sealed record ChannelNeed(ChannelId Channel, int Least, int Most, int Rank);

/// <summary>How far the minutes that the members promise go over the channels.</summary>
/// <param name="Committed">Minutes promised a week.</param>
/// <param name="Sustained">The channels that they keep alive, in the order in which they are served.</param>
/// <param name="GivesWay">The channels that they don't reach.</param>
public sealed record Capacity(int Committed, int Least, int Most, IReadOnlyList<ChannelNeed> Sustained, IReadOnlyList<ChannelNeed> GivesWay)
{
    /// <summary>Committed ÷ needed, for the least and for the most that is needed; null where nothing is needed.</summary>
    public decimal? ShareOfLeast => Least == 0 ? null : (decimal)Committed / Least;

    /// <inheritdoc cref="ShareOfLeast"/>
    public decimal? ShareOfMost => Most == 0 ? null : (decimal)Committed / Most;

    /// <summary>The minutes that are missing for all of them; 0 where there are enough.</summary>
    public int Missing => Math.Max(0, Least - Committed);

    /// <summary>
    /// Serves the channels by rank, the less demanding first, each with the least that it needs. The first that does not fit ends it: a
    /// smaller one of a lower rank does not overtake it.
    /// </summary>
    public static Capacity Of(int committed, IEnumerable<ChannelNeed> needs)
    {
        var inOrder = needs.OrderBy(n => n.Rank).ThenBy(n => n.Least).ThenBy(n => n.Channel.Value).ToList();
        var left = committed;
        var served = inOrder.TakeWhile(n => (left -= n.Least) >= 0).ToList();
        return new(committed, inOrder.Sum(n => n.Least), inOrder.Sum(n => n.Most), served, [.. inOrder.Skip(served.Count)]);
    }
}
