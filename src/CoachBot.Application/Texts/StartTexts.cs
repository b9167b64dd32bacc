using CoachBot.Application.Replies;

using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said on day one.</summary>
public static class StartTexts
{
    /// <summary>The length of the first task, in minutes.</summary>
    public const int TaskMinutes = 10;

    /// <summary>How a strategy begins that is made of whom somebody wants to hear from.</summary>
    public const string StrategyPrefix = "Hear from ";

    private static readonly string[] Written = ["blog", "newsletter", "Medium", "Substack", "podcast", "YouTube", "TikTok"];
    private static readonly string[] Talks = ["forum", "community", "Reddit", "Quora", "Discord", "Slack", "GitHub"];
    private static readonly string[] Letters = ["email", "WhatsApp", "Telegram"];

    public static Line Intro() =>
        Line.Of($"Social media pays like training: small, planned, steady. Say whom you want to hear from and where they are; fifteen minutes, three days a week, are enough to begin.");

    public static Line SoThat(string who) => Line.Of($"So that you hear from **{who}**: a small start. A goal with a number and a date can come later.");

    /// <summary>Where a platform told no zone, days run in UTC until the member says otherwise.</summary>
    public static Line Clock(string zone, LocalTime now) => zone is "UTC" or "Etc/UTC"
        ? Line.Of($"Your clock: I don't know your city, so I go by UTC, where it is {now}. Which city's time do you live in?")
        : Line.Of($"Your clock: **{zone}**, where it is {now}.");

    public static Line Agreed() => Line.Of($"Is that fair? Agree, and I give you the first ten minutes right now.");

    public static Line FirstTaskTitle() => Line.Of($"The first {TaskMinutes} minutes, now");

    /// <summary>One concrete thing to do on a channel, by the kind of place that it is.</summary>
    public static Line FirstTask(string channel) =>
        Written.Contains(channel, StringComparer.OrdinalIgnoreCase)
            ? Line.Of($"Read the last ten comments or replies on your {channel} and answer one of them properly. Ten minutes, not more.")
        : Talks.Contains(channel, StringComparer.OrdinalIgnoreCase)
            ? Line.Of($"Find the newest question on {channel} that has no good answer yet, and answer it properly. Ten minutes, not more.")
        : Letters.Contains(channel, StringComparer.OrdinalIgnoreCase)
            ? Line.Of($"Write by {channel} to one person who asked you something this month: did it work out? Ten minutes, not more.")
        : Line.Of($"Find three people who asked something on {channel} this week and answer one of them properly. Ten minutes, not more.");

    public static Line FirstDone() => Line.Of($"That was day one, and somebody got an answer.");

    public static Line DoneAlready() => Line.Of($"Those ten minutes are logged already. `log 10m` logs more.");
}
