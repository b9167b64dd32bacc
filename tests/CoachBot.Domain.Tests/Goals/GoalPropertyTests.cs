using CoachBot.Domain.Goals;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CoachBot.Domain.Tests.Goals.GoalBuilder;

namespace CoachBot.Domain.Tests.Goals;

public sealed class GoalPropertyTests
{
    private sealed record Case(GoalTerms Terms, IReadOnlyList<LineCut> Cuts, IReadOnlySet<LocalDate> Paused, decimal Value, LocalDate Today);

    private static Gen<DueCalendar> Calendars(LocalDate start) =>
        from pattern in Gen.Choose(0, 3)
        from mask in Gen.Choose(1, 127)
        from every in Gen.Choose(1, 9)
        from awayFrom in Gen.Choose(0, 60)
        from awayDays in Gen.Choose(-1, 12)
        let weekdays = new DuePattern.Weekdays(
            start, Enumerable.Range(1, 7).Where(day => (mask >> (day - 1) & 1) == 1).Select(day => (IsoDayOfWeek)day).ToHashSet())
        let everyDays = new DuePattern.EveryDays(start.PlusDays(mask % 5), every)
        let away = start.PlusDays(awayFrom)
        select new DueCalendar(
            pattern switch { 0 => [], 1 => [weekdays], 2 => [everyDays], _ => [weekdays, everyDays] },
            awayDays < 0 ? [] : [new DateInterval(away, away.PlusDays(awayDays))]);

    private static Gen<Case> Cases(bool withCuts) =>
        from days in Gen.Choose(0, 70)
        from target in Gen.Choose(1, 200)
        from milestones in Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 70), Gen.Choose(0, 100)))
        from firstCalendar in Calendars(January(5))
        from secondCalendar in Calendars(January(5))
        from cutDay in Gen.Choose(0, 70)
        from paused in Gen.ArrayOf(Gen.Choose(0, 80))
        from value in Gen.Choose(-10, 210)
        from today in Gen.Choose(-3, 85)
        let shares = milestones.Select(milestone => milestone.Item2).Order().ToArray()
        let terms = new GoalTerms("leads", MetricShape.Cumulative, MetricDirection.Up, 0, target, January(5), January(5).PlusDays(days),
        [
            .. milestones.Select(milestone => milestone.Item1).Distinct().Order()
                .Select((day, at) => new Milestone(January(5).PlusDays(day), target * shares[at] / 100m)),
        ])
        let first = Cut(terms, firstCalendar)
        select new Case(
            terms,
            withCuts ? [first, Cut(terms, secondCalendar, January(5).PlusDays(cutDay))] : [first],
            paused.Select(day => January(5).PlusDays(day)).ToHashSet(),
            value,
            January(5).PlusDays(today));

    private static void Holds(bool withCuts, Func<Case, bool> property) =>
        Prop.ForAll(Cases(withCuts).ToArbitrary(), property).QuickCheckThrowOnFailure();

    /// <summary>The rule as it is written, day by day, with no memory but the day before.</summary>
    private static decimal Naive(Case c, LocalDate close)
    {
        if (close > c.Terms.Due)
            return c.Terms.Target;
        decimal line = c.Terms.Baseline;
        for (LocalDate day = c.Terms.Start; day <= close; day = day.PlusDays(1))
        {
            LineCut cut = c.Cuts.Last(candidate => candidate.From <= day);
            Milestone anchor = cut.Anchors.First(candidate => candidate.Date >= day);
            int left = cut.Calendar.DueDays(day, anchor.Date);
            if (c.Paused.Contains(day))
                continue;
            if (cut.Calendar.IsDue(day))
                line += (anchor.Value - line) / left;
            else if (left == 0 && day == anchor.Date)
                line = anchor.Value;
        }
        return line;
    }

    [Fact]
    public void The_line_is_the_rule_walked_day_by_day() =>
        Holds(withCuts: true, c =>
        {
            var line = new GoalLine(c.Terms, c.Cuts, c.Paused);
            return Enumerable.Range(-2, 80).Select(day => c.Terms.Start.PlusDays(day))
                .All(day => Math.Abs(line.At(day) - Naive(c, day)) < 0.000001m);
        });

    [Fact]
    public void The_line_never_moves_backwards() =>
        Holds(withCuts: true, c =>
        {
            var line = new GoalLine(c.Terms, c.Cuts, c.Paused);
            return Enumerable.Range(-2, 80).Select(day => c.Terms.Start.PlusDays(day)).All(day => line.At(day.PlusDays(1)) >= line.At(day));
        });

    [Fact]
    public void The_line_is_at_the_target_at_the_close_of_the_due_date_unless_that_day_is_paused() =>
        Holds(withCuts: true, c =>
            c.Paused.Contains(c.Terms.Due) || new GoalLine(c.Terms, c.Cuts, c.Paused).At(c.Terms.Due) == c.Terms.Target);

    [Fact]
    public void A_new_cut_leaves_the_line_before_it_as_it_was() =>
        Holds(withCuts: true, c =>
        {
            var before = new GoalLine(c.Terms, [c.Cuts[0]], c.Paused);
            var after = new GoalLine(c.Terms, c.Cuts, c.Paused);
            return Enumerable.Range(-2, 80).Select(day => c.Terms.Start.PlusDays(day))
                .Where(day => day < c.Cuts[1].From).All(day => before.At(day) == after.At(day));
        });

    [Fact]
    public void Safe_days_are_found_by_walking_the_line_from_today() =>
        Holds(withCuts: true, c =>
        {
            GoalPace pace = GoalPace.Evaluate(c.Terms, new GoalRecord(c.Value, null, c.Cuts, c.Paused, null), c.Today);
            Case known = c with { Paused = c.Paused.Where(day => day < c.Today).ToHashSet() };
            bool Beyond(LocalDate close) => Math.Round(Naive(known, close), 9) > c.Value;
            int? expected = Beyond(c.Today.PlusDays(-1))
                ? 0
                : Enumerable.Range(0, 100).Cast<int?>().FirstOrDefault(days => Beyond(c.Today.PlusDays(days!.Value)));
            return pace.SafeDays == expected;
        });

    [Fact]
    public void Every_goal_has_one_status_with_its_reason_on_every_day() =>
        Holds(withCuts: true, c =>
        {
            foreach (MetricShape shape in Enum.GetValues<MetricShape>())
                foreach (MetricDirection direction in Enum.GetValues<MetricDirection>())
                {
                    GoalTerms terms = c.Terms with { Shape = shape, Direction = direction };
                    GoalVerdict verdict = GoalPace.Evaluate(terms, new GoalRecord(c.Value, c.Value, c.Cuts, c.Paused, 0.6), c.Today).Verdict;
                    if (!Enum.IsDefined(verdict.Status) || !verdict.Reason.ToString().EndsWith('.') || !verdict.Rule.StartsWith("goal."))
                        return false;
                }
            return true;
        });
}
