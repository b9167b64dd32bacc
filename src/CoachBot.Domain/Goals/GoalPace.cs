using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>Where a goal stands against its line on one day.</summary>
/// <param name="Value">The value, in the goal's unit.</param>
/// <param name="Line">The line at the last close, that of the day before today, in the unit.</param>
/// <param name="Lead">value − line in the goal's direction, in the unit; negative is behind.</param>
/// <param name="LeadPercent">The lead in per cent of <paramref name="Yardstick"/>, to 6 decimals; null where that is 0.</param>
/// <param name="Yardstick">max(|line − baseline|, one week's steps), in the unit, where one week's steps are today's step
/// (on a day that is not due: the next due day's) × the due days of a week without excuses.</param>
/// <param name="SafeDays">Days from today to the first close at which the line is beyond the value if nothing more is
/// recorded: tonight's close is 0, and so is a line that already is beyond; null when it never will be.</param>
/// <param name="Verdict">The status with its rule and its reason.</param>
public sealed record GoalPace(
    decimal Value, decimal Line, decimal Lead, decimal? LeadPercent, decimal Yardstick, int? SafeDays, GoalVerdict Verdict)
{
    // A lead of exactly −10 % must not fall under it by the rounding of a third.
    private const int PercentDecimals = 6;

    /// <summary>The pace of a goal on the owner's today (which may be before the start or after the due date).</summary>
    public static GoalPace Evaluate(GoalTerms terms, GoalRecord record, LocalDate today)
    {
        var line = new GoalLine(terms, record.Cuts, record.PausedDays.Where(day => day < today).ToHashSet());
        decimal lineNow = line.At(today.PlusDays(-1));
        decimal lead = terms.Direction.Lead(record.Value, lineNow);
        decimal weekOfSteps = Math.Abs(line.StepFrom(today)) * InForce(record.Cuts, today).Calendar.DueDaysAWeek();
        decimal yardstick = Math.Max(Math.Abs(lineNow - terms.Baseline), weekOfSteps);
        decimal? leadPercent = yardstick == 0 ? null : Math.Round(lead * 100 / yardstick, PercentDecimals);
        return new GoalPace(
            record.Value,
            lineNow,
            lead,
            leadPercent,
            yardstick,
            SafeDaysFrom(today, line, terms, record.Value),
            GoalVerdict.Of(terms, record, today, lineNow, lead, leadPercent, line.DueDaysClosedBefore(today)));
    }

    private static LineCut InForce(IReadOnlyList<LineCut> cuts, LocalDate day) =>
        cuts.LastOrDefault(cut => cut.From <= day) ?? cuts[0];

    private static int? SafeDaysFrom(LocalDate today, GoalLine line, GoalTerms terms, decimal value)
    {
        if (terms.Direction.IsBeyond(line.At(today.PlusDays(-1)), value))
            return 0;
        LocalDate last = LocalDate.Max(today, terms.Due);
        for (LocalDate close = today; close <= last; close = close.PlusDays(1))
            if (terms.Direction.IsBeyond(line.At(close), value))
                return Period.DaysBetween(today, close);
        return null;
    }
}
