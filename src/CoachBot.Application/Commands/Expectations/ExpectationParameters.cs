using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>What the commands of promises and covers are told.</summary>
internal static class ExpectationParameters
{
    /// <summary>What a promise is said with: we answer within 4 h on LinkedIn.</summary>
    public static readonly IReadOnlyList<string> Fillers = ["we", "answer", "reply", "respond", "within", "on"];

    public static readonly Parameter Days = new("days", ParameterKind.Schedule, "Which days") { Anywhere = true };

    public static readonly Parameter Hours = new("hours", ParameterKind.Hours, "From when to when") { Anywhere = true };

    public static readonly Parameter Zone = new("zone", ParameterKind.Zone, "On which clock") { Markers = ["in"], OnlyMarked = true };

    /// <summary>The number that says how fast answers were.</summary>
    public static readonly Parameter Metric = new("metric", ParameterKind.Text, "Which number times the answers")
    {
        OnlyNamed = true,
        InForm = true,
        Longest = 80,
    };

    /// <summary>The channel of a promise that there is.</summary>
    public static readonly Parameter Channel = new("channel", ParameterKind.AnyChannel, "Channel") { Longest = 40 };

    /// <summary>The days and hours that were said; for what was not said, those of others.</summary>
    /// <exception cref="UserError">The days are not days of the week.</exception>
    public static WeeklyHours HoursOr(this Arguments arguments, WeeklyHours others)
    {
        var days = arguments.Find<Schedule>("days") switch
        {
            null => others.Days,
            Schedule.Weekdays named => named.Days,
            _ => throw new UserError(ExpectationTexts.DaysOfAWeek()),
        };
        return arguments.Find<HoursValue>("hours") is { } hours
            ? new WeeklyHours(days, hours.From, hours.To)
            : others with { Days = days };
    }

    /// <summary>The metric that was named; null where none was.</summary>
    /// <exception cref="UserError">It is no level in a unit of time that is better when lower.</exception>
    public static MetricId? MetricNamed(this CommandContext context)
    {
        if (context.Arguments.Find<string>("metric") is not { } name)
        {
            return null;
        }

        var metric = new MetricFinder(context.Team).Find(name.Trim('"'));
        return TimesAnswers(metric)
            ? metric.Id
            : throw new UserError(ExpectationTexts.NoResponseTime(metric.Name));
    }

    /// <summary>Whether a number can say how fast answers are.</summary>
    public static bool TimesAnswers(Metric metric) =>
        metric is { Shape: MetricShape.Level, Direction: MetricDirection.Down, Kind: MetricKind.Engagement }
        && ResponseRecord.MinutesOf(metric.Unit) is not null;

    /// <summary>As the days and hours are typed: <c>mon,tue 09:00-13:00</c>.</summary>
    public static string Typed(WeeklyHours hours) =>
        string.Join(',', hours.Days.Days().Select(d => d.ToString()[..3].ToLowerInvariant()))
        + " " + ExpectationTexts.Between(hours.From, hours.To).Replace('–', '-');
}
