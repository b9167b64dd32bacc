using NodaTime;

namespace CoachBot.Domain.Expectations;

/// <summary>Sets of instants as spans: in order, apart from one another, none empty.</summary>
public static class Spans
{
    /// <summary>All that lies in any of some spans, whatever their order.</summary>
    public static IReadOnlyList<Interval> Union(IEnumerable<Interval> spans)
    {
        var union = new List<Interval>();
        foreach (var span in spans.Where(s => s.Start < s.End).OrderBy(s => s.Start))
        {
            if (union.Count > 0 && span.Start <= union[^1].End)
            {
                union[^1] = new Interval(union[^1].Start, Instant.Max(union[^1].End, span.End));
            }
            else
            {
                union.Add(span);
            }
        }

        return union;
    }

    /// <summary>What lies in one span and in some of the others.</summary>
    public static IReadOnlyList<Interval> Within(Interval span, IEnumerable<Interval> others) => Union(others
        .Where(o => o.Start < span.End && span.Start < o.End)
        .Select(o => new Interval(Instant.Max(o.Start, span.Start), Instant.Min(o.End, span.End))));

    /// <summary>What lies in some spans and in none of the others.</summary>
    public static IReadOnlyList<Interval> Without(IEnumerable<Interval> spans, IEnumerable<Interval> others)
    {
        var taken = Union(others);
        var left = new List<Interval>();
        foreach (var span in Union(spans))
        {
            var from = span.Start;
            foreach (var other in taken.Where(t => t.Start < span.End && span.Start < t.End))
            {
                if (from < other.Start)
                {
                    left.Add(new Interval(from, other.Start));
                }

                from = other.End;
            }

            if (from < span.End)
            {
                left.Add(new Interval(from, span.End));
            }
        }

        return left;
    }

    /// <summary>Whether one span lies in another.</summary>
    public static bool Holds(this Interval span, Interval inner) => span.Start <= inner.Start && inner.End <= span.End;

    public static bool Meets(this Interval span, Interval other) => span.Start < other.End && other.Start < span.End;
}
