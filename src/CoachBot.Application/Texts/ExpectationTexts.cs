using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said about promises to the audience.</summary>
public static class ExpectationTexts
{
    public const string AllChannels = "all channels";

    public static Line Promise(string channel, int within, WeeklyHours hours, string zone) =>
        Line.Of($"**{channel}**: we answer within {Length(within)}, {Words(hours)} ({zone}).");

    public static Line Added() => Line.Of($"That is what your audience may expect. Now say who answers when:");

    public static Line Ended(string channel) =>
        Line.Of($"The promise for {channel} has ended, and with it who covers it. Tell your audience, too.");

    public static Line Changed() => Line.Of($"The promise is changed. Tell your audience, too.");

    public static Line NothingToChange() => Line.Of($"Say what changes: `expectation edit 2h mon-fri 10:00-16:00`, any of it.");

    public static Line None() =>
        Line.Of($"Your audience was promised nothing yet. `expectation add 4h mon-thu 09:00-17:00 linkedin` says within what time "
            + $"you answer, and when.");

    public static Line Taken(string channel) =>
        Line.Of($"There is a promise for {channel} already; one is enough. `expectation edit` changes it, `expectation end` ends "
            + $"it.");

    public static Line NoneFor(string channel, IReadOnlyList<string> known) =>
        Line.Of($"There is no promise for {channel}. There is one for {Names.And(known)}.");

    public static Line Which(IReadOnlyList<string> known) => Line.Of($"For which: {string.Join(" or ", known)}?");

    public static Line NoResponseTime(string metric) =>
        Line.Of($"{metric} doesn't time answers. `metric add response time --unit h --shape level --direction down` adds a "
            + $"number that does.");

    /// <param name="known">Promised days with a figure, one at least.</param>
    public static Line Kept(string channel, int within, int kept, int known, int promised) => known == promised
        ? Line.Of($"{channel}: answered within {Length(within)} on **{kept} of {known}** promised days of the last 4 weeks.")
        : Line.Of($"{channel}: answered within {Length(within)} on **{kept} of {known}** days; for {promised - known} more of the "
            + $"last 4 weeks' promised days nothing was recorded.");

    public static Line NotTimed(string channel) =>
        Line.Of($"{channel}: how fast we answered is not known, as no promised day of the last 4 weeks has a figure yet.");

    /// <summary>Where no metric times the answers.</summary>
    /// <param name="channel">Of the promise.</param>
    /// <param name="metric">One of the team's that could; null where none can.</param>
    public static Line NoMetric(string channel, string? metric) => metric is not null
        ? Line.Of($"{channel}: how fast we answer is not timed. {new Inline.Code($"expectation edit {channel} --metric {metric}")} lets {metric} time it.")
        : Line.Of($"{channel}: how fast we answer is not timed. `metric add response time --unit h --shape level --direction down` begins a "
            + $"number that can.");

    public static Line DaysOfAWeek() => Line.Of($"A promise is kept on days of the week: `mon-thu`, `every weekday` or `sat sun`.");

    public static Line HoursNotInOrder(LocalTime from, LocalTime to) =>
        Line.Of($"From {from} to {to} the end comes first. {from}-24:00 works, and what is after midnight by itself, for the days after.");

    /// <summary>Days and hours in words: <c>Mon, Tue 09:00–13:00</c>.</summary>
    public static string Words(WeeklyHours hours) =>
        $"{ScheduleTexts.Words(new Schedule.Weekdays(hours.Days))} {Between(hours.From, hours.To)}";

    public static string Between(LocalTime from, LocalTime to) =>
        $"{ScheduleTexts.Hour(from)}–{(to == LocalTime.Midnight ? "24:00" : ScheduleTexts.Hour(to))}";

    /// <summary>A length in words: <c>4 h</c>, <c>90 min</c>.</summary>
    public static string Length(int minutes) => minutes % 60 == 0 && minutes > 0 ? $"{minutes / 60} h" : $"{minutes} min";
}
