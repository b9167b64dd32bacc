namespace CoachBot.Domain.Goals;

/// <summary>The sentences about goals. Figures are in the goal's unit.</summary>
public static class GoalTexts
{
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
    public static Sentence Forecast(Forecast forecast) => forecast switch
    {
        Goals.Forecast.Odds odds => $"{Chance.InWords(odds.Probability)}",
        Goals.Forecast.TooEarly early => $"too early to say, from {early.From}",
        _ => throw new ArgumentOutOfRangeException(nameof(forecast)),
    };

    /// <summary>The 80 % band of a forecast, told on request.</summary>
    public static Sentence Band(Forecast.Odds odds, GoalTerms terms) =>
        $"In 8 of 10 cases it ends between {Of(terms, odds.Low)} and {Of(terms, odds.High)} on {terms.Due}, "
        + $"going by the last {odds.Weeks} full weeks.";

    internal static Sentence Achieved(GoalTerms terms, decimal value)
    {
        if (terms.Shape == MetricShape.Level)
            return $"It stood at {Of(terms, value)} at the close of {terms.Due}, and the target is {Of(terms, terms.Target)}.";
        return $"{Of(terms, value)}: the target of {Of(terms, terms.Target)} is reached.";
    }

    internal static Sentence There(GoalTerms terms, decimal value) =>
        $"{Of(terms, value)} meets the target of {Of(terms, terms.Target)}: hold it until the close of {terms.Due}, which decides.";

    internal static Sentence Overdue(GoalTerms terms, decimal value)
    {
        Quantity missing = Of(terms, Math.Abs(terms.Target - value));
        if (terms.Shape == MetricShape.Level)
            return $"It stood at {Of(terms, value)} at the close of {terms.Due}, {missing} from the target of {Of(terms, terms.Target)}.";
        return $"The due date, {terms.Due}, is over, and from {Of(terms, value)} to the target it is still {missing}.";
    }

    internal static Sentence TooEarly(GoalTerms terms, decimal value, int dueDaysClosed, int dueDaysToJudge) =>
        $"It stands at {Of(terms, value)}, and {dueDaysClosed} of the {dueDaysToJudge} due days that a fair judgement needs are closed.";

    internal static Sentence AgainstTheLine(GoalTerms terms, decimal value, decimal line, decimal lead, decimal? leadPercent)
    {
        var (at, apart) = terms.Apart(value, line);
        Sentence stand = $"It stands at {Of(terms, value)}, and the line at {at}";
        if (lead == 0)
            return $"{stand}: exactly as planned.";
        Sentence distance = $"{stand}: {apart}";
        // Of a line that has hardly begun to climb, "416.7 %" would tell nobody anything; nor would per cent of what is not shown.
        if (leadPercent is { } percent && Math.Abs(percent) <= 100 && terms.IsAsTold(value, line, percent))
            distance = $"{distance} ({Quantity.Of(Math.Round(Math.Abs(percent), 1), "%")})";
        return $"{distance} {(lead < 0 ? "behind" : "ahead")}.";
    }

    internal static Sentence MilestoneOverdue(GoalTerms terms, decimal value, Milestone milestone, int days) =>
        $"The milestone of {Of(terms, milestone.Value)} was due on {milestone.Date}, {days} days ago, "
        + $"and it stands at {Of(terms, value)}.";

    internal static Sentence ForecastUnderHalf(GoalTerms terms, decimal value, double probability) =>
        $"It stands at {Of(terms, value)}, and at the pace of the last weeks the chance of {Of(terms, terms.Target)} by {terms.Due} "
        + $"is {Chance.InWords(probability)}.";

    private static Quantity Of(GoalTerms terms, decimal value) => Quantity.Of(value, terms.Unit);
}
