using NodaTime;
using NodaTime.Text;

namespace CoachBot.Domain.Goals;

/// <summary>The sentences about goals. Figures are in the goal's unit; dates read "31 Mar 2026".</summary>
public static class GoalTexts
{
    private static readonly LocalDatePattern DayMonthYear = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    /// <summary>A date as every sentence here writes it.</summary>
    public static string Date(LocalDate date) => DayMonthYear.Format(date);

    /// <summary>The status in words, lower case.</summary>
    public static string Status(GoalStatus status) => status switch
    {
        GoalStatus.Achieved => "achieved",
        GoalStatus.There => "there: hold it",
        GoalStatus.Overdue => "overdue",
        GoalStatus.TooEarly => "too early",
        GoalStatus.OffTrack => "off track",
        GoalStatus.AtRisk => "at risk",
        GoalStatus.Ahead => "ahead",
        _ => "on track",
    };

    /// <summary>The forecast in words: "about 4 in 10", or from when on it can be said.</summary>
    public static string Forecast(Forecast forecast) => forecast switch
    {
        Goals.Forecast.Odds odds => Chance.InWords(odds.Probability),
        Goals.Forecast.TooEarly early => $"too early to say, from {Date(early.From)}",
        _ => throw new ArgumentOutOfRangeException(nameof(forecast)),
    };

    /// <summary>The 80 % band of a forecast, told on request.</summary>
    public static string Band(Forecast.Odds odds, GoalTerms terms) =>
        $"In 8 of 10 cases it ends between {Of(terms, odds.Low)} and {Of(terms, odds.High)} on {Date(terms.Due)}, "
        + $"going by the last {odds.Weeks} full weeks.";

    internal static string Achieved(GoalTerms terms, decimal value) =>
        terms.Shape == MetricShape.Level
            ? $"It stood at {Of(terms, value)} at the close of {Date(terms.Due)}, and the target is {Of(terms, terms.Target)}."
            : $"{Of(terms, value)}: the target of {Of(terms, terms.Target)} is reached.";

    internal static string There(GoalTerms terms, decimal value) =>
        $"{Of(terms, value)} meets the target of {Of(terms, terms.Target)}: hold it until the close of {Date(terms.Due)}, which decides.";

    internal static string Overdue(GoalTerms terms, decimal value)
    {
        Quantity missing = Of(terms, Math.Abs(terms.Target - value));
        return terms.Shape == MetricShape.Level
            ? $"It stood at {Of(terms, value)} at the close of {Date(terms.Due)}, {missing} from the target of {Of(terms, terms.Target)}."
            : $"The due date, {Date(terms.Due)}, is over, and from {Of(terms, value)} to the target it is still {missing}.";
    }

    internal static string TooEarly(GoalTerms terms, decimal value, int dueDaysClosed, int dueDaysToJudge) =>
        $"It stands at {Of(terms, value)}, and {dueDaysClosed} of the {dueDaysToJudge} due days that a fair judgement needs are closed.";

    internal static string AgainstTheLine(GoalTerms terms, decimal value, decimal line, decimal lead, decimal? leadPercent)
    {
        string stand = $"It stands at {Of(terms, value)}, and the line at {Quantity.About(line, terms.Unit)}";
        if (lead == 0)
            return $"{stand}: exactly as planned.";
        string share = leadPercent is { } percent ? $" ({Math.Abs(percent):0.#} %)" : "";
        return $"{stand}: {Quantity.About(Math.Abs(lead), terms.Unit)}{share} {(lead < 0 ? "behind" : "ahead")}.";
    }

    internal static string MilestoneOverdue(GoalTerms terms, decimal value, Milestone milestone, int days) =>
        $"The milestone of {Of(terms, milestone.Value)} was due on {Date(milestone.Date)}, {days} days ago, "
        + $"and it stands at {Of(terms, value)}.";

    internal static string ForecastUnderHalf(GoalTerms terms, decimal value, double probability) =>
        $"It stands at {Of(terms, value)}, and at the pace of the last weeks the chance of {Of(terms, terms.Target)} by {Date(terms.Due)} "
        + $"is {Chance.InWords(probability)}.";

    private static Quantity Of(GoalTerms terms, decimal value) => Quantity.Of(value, terms.Unit);
}
