using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Domain.Tests.Goals;

/// <summary>
/// The goal of the worked examples: 0 to 10 leads from Monday 5 to Friday 16 January 2026, Monday to Friday: ten due days, one
/// lead a day.
/// </summary>
internal static class GoalBuilder
{
    public static readonly GoalTerms TenLeads = new(
        "leads", MetricShape.Cumulative, MetricDirection.Up, 0, 10, January(5), January(16), []);

    public static readonly IReadOnlySet<LocalDate> NoPauses = new HashSet<LocalDate>();

    public static LocalDate January(int day) => new(2026, 1, day);

    public static LineCut Cut(GoalTerms terms, DueCalendar? calendar = null, LocalDate? from = null) =>
        LineCut.Of(from ?? terms.Start, calendar ?? DueCalendar.MondayToFriday, terms);

    public static GoalLine Line(GoalTerms terms, params LineCut[] cuts) => new(terms, cuts.Length == 0 ? [Cut(terms)] : cuts, NoPauses);

    public static DueCalendar Weekdays(LocalDate first, params IsoDayOfWeek[] days) =>
        new([new DuePattern.Weekdays(first, days.ToHashSet())], []);

    public static DueCalendar Away(int from, int to) => new([], [new DateInterval(January(from), January(to))]);

    public static GoalPace Pace(
        GoalTerms terms, decimal value, LocalDate today, decimal? atDueClose = null, double? forecast = null, DueCalendar? calendar = null) =>
        GoalPace.Evaluate(terms, new GoalRecord(value, atDueClose, [Cut(terms, calendar)], NoPauses, forecast), today);
}
