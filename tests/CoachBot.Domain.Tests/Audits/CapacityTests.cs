using CoachBot.Domain.Audits;
using CoachBot.Domain.Engagement;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Domain.Tests.Audits;

public sealed class CapacityTests
{
    private static readonly Gen<(int Committed, ChannelNeed[] Needs)> Cases =
        from committed in Gen.Choose(0, 1000)
        from needs in Gen.ArrayOf(
            from least in Gen.Choose(0, 300)
            from more in Gen.Choose(0, 300)
            from rank in Gen.Choose(0, 3)
            select (least, more, rank))
        select (committed, needs.Select((n, i) => new ChannelNeed(new ChannelId(i + 1), n.least, n.least + n.more, n.rank)).ToArray());

    [Fact]
    public void Every_channel_is_either_sustained_or_gives_way() => Holds((c, capacity) =>
        capacity.Sustained.Concat(capacity.GivesWay).Select(n => n.Channel).Order(Comparer<ChannelId>.Create((a, b) => a.Value.CompareTo(b.Value)))
            .SequenceEqual(c.Needs.Select(n => n.Channel)));

    [Fact]
    public void What_is_sustained_fits_and_the_next_would_not() => Holds((c, capacity) =>
        capacity.Sustained.Sum(n => n.Least) is var used && used <= c.Committed
        && (capacity.GivesWay.Count == 0 || used + capacity.GivesWay[0].Least > c.Committed));

    [Fact]
    public void More_minutes_never_sustain_fewer() => Holds((c, capacity) =>
        Capacity.Of(c.Committed + 50, c.Needs).Sustained.Count >= capacity.Sustained.Count);

    [Fact]
    public void What_is_kept_comes_before_what_is_open() => Holds((_, capacity) =>
        capacity.Sustained.Concat(capacity.GivesWay).Select(n => n.Rank) is var ranks && ranks.SequenceEqual(ranks.Order()));

    [Fact]
    public void All_are_sustained_exactly_where_nothing_is_missing() => Holds((_, capacity) =>
        capacity.Missing == 0 == (capacity.GivesWay.Count == 0));

    [Fact]
    public void Where_nothing_is_needed_there_is_no_share() =>
        Assert.Equal((null, null), (Capacity.Of(60, []).ShareOfLeast, Capacity.Of(60, []).ShareOfMost));

    [Fact]
    public void The_share_is_committed_by_needed()
    {
        var capacity = Capacity.Of(90, [new(new ChannelId(1), 75, 225, 0), new(new ChannelId(2), 75, 225, 0)]);

        Assert.Equal((0.6m, 0.2m, 60), (capacity.ShareOfLeast, capacity.ShareOfMost, capacity.Missing));
    }

    private static void Holds(Func<(int Committed, ChannelNeed[] Needs), Capacity, bool> property) =>
        Prop.ForAll(Cases.ToArbitrary(), c => property(c, Capacity.Of(c.Committed, c.Needs))).QuickCheckThrowOnFailure();
}
