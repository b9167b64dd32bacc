using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said about commitments.</summary>
public static class ScheduleTexts
{
    private static readonly string[] DayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>A schedule in words: <c>Mon, Wed, Fri</c>.</summary>
    public static string Words(Schedule schedule) => schedule switch
    {
        Schedule.Weekdays { Days: var days } when days.Count == 7 => "every day",
        Schedule.Weekdays { Days: var days } when days == Domain.Teams.WorkingDays.Weekdays => "every weekday",
        Schedule.Weekdays named => string.Join(", ", named.Days.Days().Select(d => DayNames[(int)d - 1])),
        Schedule.EveryNDays every => $"every {every.Days} days",
        Schedule.Quota { Times: 1 } => "once a week",
        Schedule.Quota quota => $"{quota.Times}x a week",
        _ => throw new ArgumentOutOfRangeException(nameof(schedule)),
    };

    public static Line Promised(Commitment commitment, string channel, string? goal)
    {
        var what = Line.Of($"Commitment {commitment.Number}: **{channel}**, {commitment.Minutes} min, {Words(commitment.Schedule)} at {commitment.Time}.");
        return goal is null ? what : what + Line.Of($"It serves “{goal}”.");
    }

    /// <summary>A session's minutes, and those of the long one where there is one.</summary>
    public static Line Minutes(Commitment commitment) => commitment.Long is { } session
        ? Line.Of($"{commitment.Minutes} ({DayNames[(int)session.Day - 1]} {session.Minutes})")
        : Line.Of($"{commitment.Minutes}");

    /// <param name="twin">One at the same times for the same channel.</param>
    public static Line JustLike(Commitment twin, Commitment added) => twin.Minutes == added.Minutes
        ? Line.Of($"It is just like commitment {twin.Number}. If that was said twice, `undo` takes this one back.")
        : Line.Of($"Commitment {twin.Number} is at the same times, {twin.Minutes} min. If this one takes its place, {new Inline.Code($"schedule end {twin.Number}")} ends that one.");

    public static Line WhichHour(string typed, IReadOnlyList<LocalTime> times) =>
        Line.Of($"Does {typed} mean {string.Join(" or ", times.Select(Hour))}?");

    /// <summary>As it would be typed: <c>09:00</c>.</summary>
    public static string Hour(LocalTime time) => time.ToString("HH':'mm", System.Globalization.CultureInfo.InvariantCulture);

    public static Line AssumedGoal() => Line.Of($"(It is your only open goal, so I linked it.)");

    public static Line First(LocalDate date, LocalTime time) => Line.Of($"The first one: {date} at {time}.");

    public static Line FirstAfterMidnight(LocalDate date, LocalTime time) =>
        Line.Of($"The first one: {date}, at {time} of the night after it, which still belongs to that day.");

    public static Line FirstQuota() => Line.Of($"This week counts from today. I remind you when the slots left are as many as the days.");

    public static Line LadderTitle() => Line.Of($"What I do when you go quiet:");

    public static Line NoneYet() => Line.Of($"No commitments yet. A small start works best: `schedule add mon wed fri 09:00 15m linkedin`.");

    public static Line Ended(int number, string channel) => Line.Of($"Commitment {number}, {channel}, has ended. Its record stays.");

    public static Line Changed(Commitment commitment, string channel) =>
        Line.Of($"Commitment {commitment.Number} is now: **{channel}**, {commitment.Minutes} min, {Words(commitment.Schedule)} at {commitment.Time}. Today's, if there is one, stays as it was.");

    public static Line NoneToChange() => Line.Of($"You have promised nothing yet. `schedule add` makes a promise, `start` a small one.");

    public static Line WhichToChange() => Line.Of($"Which of yours?");

    public static Line NothingToChange() => Line.Of($"Say what changes, e.g. `schedule edit 1 20m` or `schedule edit 1 tue thu 10:00`.");

    public static Line TooMany(int most) => Line.Of($"{most} commitments are the most I keep for one person. End one first: `schedule end NUMBER`.");

    public static Line Awake(string channel) => Line.Of($"**{channel}** starts again, from zero. I'll remind you next time.");

    public static Line QuietMark() => Line.Of($"quiet");
}
