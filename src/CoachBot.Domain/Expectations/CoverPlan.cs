using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Expectations;

/// <summary>Who covers which hours of a promise.</summary>
/// <param name="expectation">The promise.</param>
/// <param name="covers">The team's covers; those of other promises and of who is not here count for nothing.</param>
/// <param name="members">The books of all who are here.</param>
public sealed class CoverPlan(Expectation expectation, IEnumerable<Cover> covers, IReadOnlyList<MemberBook> members)
{
    private readonly List<(Cover Cover, MemberBook Member)> _covers =
    [
        .. covers.Where(c => c.IsLive && c.Expectation == expectation.Id)
            .Join(members, c => c.Member, m => m.Id, (cover, member) => (cover, member)),
    ];

    /// <summary>The hours that nobody covers as a rule, by date; absences don't count.</summary>
    public IEnumerable<Interval> NeverCovered(Interval span) =>
        Promised(span).SelectMany(hours => Spans.Without([hours], AsARule(span)));

    /// <summary>
    /// The hours that somebody covers as a rule while nobody is there to do it, by date. A hole never reaches over two dates of the
    /// promise.
    /// </summary>
    public IEnumerable<Interval> Holes(Interval span)
    {
        var (asARule, covered) = (AsARule(span), Covered(span));
        return Promised(span).SelectMany(hours => Spans.Without(Spans.Within(hours, asARule), covered));
    }

    /// <summary>The first promised instant, not before one, at which somebody is there; null where nobody is in the two weeks behind it.</summary>
    /// <param name="from">The instant.</param>
    /// <param name="taken">Hours that somebody took on beside what they cover as a rule.</param>
    public Instant? NextCovered(Instant from, IEnumerable<Interval> taken)
    {
        var span = new Interval(from, from + Duration.FromDays(HoleWatch.DaysAhead));
        var covered = Covered(span).Concat(taken).ToList();
        return Promised(span).SelectMany(hours => Spans.Within(hours, covered)).Where(s => s.End > from)
            .Select(s => (Instant?)Instant.Max(s.Start, from)).FirstOrDefault();
    }

    public IEnumerable<Interval> Promised(Interval span) => expectation.Hours.In(span, expectation.TimeZone);

    private IReadOnlyList<Interval> AsARule(Interval span) => Spans.Union(_covers.SelectMany(c => HoursOf(c, span)));

    private IReadOnlyList<Interval> Covered(Interval span) =>
        Spans.Union(_covers.SelectMany(c => Spans.Without(HoursOf(c, span), c.Member.Absences())));

    private static IEnumerable<Interval> HoursOf((Cover Cover, MemberBook Member) cover, Interval span) =>
        cover.Cover.Hours.In(span, cover.Member.Clock.Zone);
}
