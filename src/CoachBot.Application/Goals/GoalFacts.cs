using System.Text.Json;
using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Goals;

/// <summary>The figures of a goal, as queries hand them out. Numbers are in <see cref="Unit"/>, dates ISO.</summary>
/// <param name="LeadPercent">The lead in per cent of the larger of line − baseline and one week's steps.</param>
/// <param name="SafeDays">0 where tonight's close is the first that the line is beyond; null when it never will be.</param>
/// <param name="Status">The status with hyphens, e.g. <c>on-track</c>.</param>
/// <param name="Forecast">The chance that the target is met, 0 to 1; null while it is too early to say.</param>
/// <param name="ForecastLow">The 10th percentile of the value at the due date.</param>
/// <param name="ForecastHigh">The 90th percentile of it.</param>
/// <param name="ForecastFrom">From when there will be a forecast, where it is too early.</param>
public sealed record GoalFacts(
    int Number,
    string Title,
    decimal Value,
    decimal Line,
    decimal Lead,
    decimal? LeadPercent,
    int? SafeDays,
    string Status,
    string Rule,
    string Reason,
    double? Forecast,
    decimal? ForecastLow,
    decimal? ForecastHigh,
    string? ForecastFrom,
    decimal Target,
    decimal Baseline,
    string Due,
    string Unit,
    bool Open)
{
    public static GoalFacts Of(GoalSnapshot snapshot)
    {
        var (goal, pace) = (snapshot.Goal, snapshot.Pace);
        var odds = snapshot.Forecast as Forecast.Odds;
        return new GoalFacts(
            goal.Number, goal.Title, snapshot.Value, pace.Line, pace.Lead, pace.LeadPercent, pace.SafeDays,
            Kebab(snapshot.Status), pace.Verdict.Rule, pace.Verdict.Reason.ToString(), odds?.Probability, odds?.Low, odds?.High,
            snapshot.Forecast is Forecast.TooEarly early ? early.From.Iso() : null,
            goal.Target, goal.Baseline, goal.Due.Iso(), snapshot.Metric.Unit, goal.IsOpen);
    }

    /// <summary>A state's name with hyphens: <c>OffTrack</c> is <c>off-track</c>.</summary>
    public static string Kebab(Enum state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());
}

/// <summary>The figures of <c>goal list</c>.</summary>
/// <param name="Watched">The names of numbers that are recorded and have no goal.</param>
public sealed record GoalListFacts(IReadOnlyList<GoalFacts> Goals, IReadOnlyList<string> Watched);
