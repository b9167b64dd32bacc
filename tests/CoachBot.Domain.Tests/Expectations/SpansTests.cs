using CoachBot.Domain.Expectations;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = NodaTime.Interval;

namespace CoachBot.Domain.Tests.Expectations;

/// <summary>Sets of spans behave as the sets of minutes that they hold.</summary>
public sealed class SpansTests
{
    private const int Longest = 60;

    [Fact]
    public void A_union_holds_what_any_span_holds() =>
        Holds((some, others) => Same(Spans.Union(some.Concat(others)), minute => Has(some, minute) || Has(others, minute)));

    [Fact]
    public void What_is_without_others_is_in_some_and_in_none_of_them() =>
        Holds((some, others) => Same(Spans.Without(some, others), minute => Has(some, minute) && !Has(others, minute)));

    [Fact]
    public void What_is_within_a_span_is_in_it_and_in_another() =>
        Holds((some, others) => some.All(span => Same(Spans.Within(span, others), minute => Has([span], minute) && Has(others, minute))));

    [Fact]
    public void Results_are_in_order_apart_and_never_empty() =>
        Holds((some, others) =>
        {
            var all = Spans.Without(some, others);
            return all.All(s => s.Start < s.End) && all.Zip(all.Skip(1)).All(p => p.First.End < p.Second.Start);
        });

    private static bool Same(IReadOnlyList<Interval> spans, Func<int, bool> expected) =>
        Enumerable.Range(0, Longest * 2).All(minute => Has(spans, minute) == expected(minute));

    private static bool Has(IEnumerable<Interval> spans, int minute) => spans.Any(s => s.Contains(At(minute)));

    private static Instant At(int minute) => Instant.FromUtc(2026, 1, 5, 0, 0) + Duration.FromMinutes(minute);

    private static void Holds(Func<List<Interval>, List<Interval>, bool> property)
    {
        var spans =
            from count in Gen.Choose(0, 5)
            from starts in Gen.Choose(0, Longest).ArrayOf(count)
            from lengths in Gen.Choose(1, 20).ArrayOf(count)
            select starts.Zip(lengths, (start, length) => new Interval(At(start), At(start + length))).ToList();
        Prop.ForAll(spans.ToArbitrary(), spans.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
