using CoachBot.Storage.Verify;
using CoachBot.Testing;

namespace CoachBot.Storage.Tests.Verify;

/// <summary>Conversations of weeks in which much happens.</summary>
internal static class Weeks
{
    private static readonly string[] Sayings =
    [
        "log 30m linkedin", "log 30m linkedin", "log 25m", "log 20m blog", "log 20m blog", "log 20m forum", "log 12m linkedin", "log 20m", "log 15m blog converse", "log 5m blog", "log 90m", "log 30m --date yesterday",
        "log 20m blog --date 2 days ago", "log 25m linkedin --date 5 days ago", "log edit {n} 8m", "log edit {n} 45m", "log edit {n} blog",
        "log delete {n}", "skip", "skip blog", "undo", "undo", "undo", "away today to tomorrow", "away tomorrow to in 4 days ill",
        "away 3 days ago to yesterday", "pause", "resume", "pause G1", "resume G1", "pause team", "resume team", "resume team", "resume", "resume G1", "mute until friday", "unmute",
        "record leads 3", "record leads = 20", "leads++", "record leads 2", "schedule edit 1 25m", "schedule edit 1 tue thu 08:00",
        "schedule edit 2 4 times a week", "schedule edit 2 mon thu", "schedule edit 2 2 times a week", "schedule add daily 07:00 10m forum",
        "schedule end 3", "schedule add every 3 days 18:00 20m linkedin for G1", "team holiday tomorrow", "team holiday remove tomorrow",
        "settings zone Asia/Tokyo", "settings zone Europe/London", "settings day-start 05:00", "settings day-start 03:00", "@press 1", "@press 2",
        "@down 30h", "@down 3h", "@as ben", "@as ada", "@as ben", "goal edit G1 by in 60 days", "goal close G1", "goal add 5 talks by in 20 days",
        "record talks 2", "plan start first-six 30m", "plan start first-six 40m for G1", "plan start launch on friday", "plan join tue thu 10:00 forum",
        "plan join with 1", "plan adjust easier", "plan adjust harder", "plan adjust mon fri", "plan adjust 25m anyway", "plan leave", "plan stop",
        "plan stop end", "plan survey --days 1 --listening 2 --ease 3 --payoff 4",
    ];

    /// <summary>Weeks in which each kind of event happens once at least, by hand.</summary>
    public static async Task<Conversation> ByHandAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            "goal add 30 leads by 30 Jan", "schedule add mon wed fri 09:00 30m linkedin for G1", "schedule add 3 times a week 20m blog",
            "@until 2026-01-05T10:00", "log 30m linkedin", "log 20m blog", "record leads 4",
            "@until 2026-01-06T10:00", "log 30m blog --date yesterday", "undo",
            "@until 2026-01-07T10:00", "skip linkedin", "log 5m blog", "@until 2026-01-09T10:00", "log 10m linkedin", "log edit 5 20m linkedin",
            "@until 2026-01-12T10:00", "log 20m blog --date 2026-01-08", "away 2026-01-14 to 2026-01-15", "record leads 2", "undo", "leads++",
            "@until 2026-01-16T10:00", "@down 30h", "@until 2026-01-19T10:00", "log 30m linkedin", "log delete 7", "undo",
            "@as ben", "schedule add daily 08:00 10m forum", "record leads 6", "@as ada", "pause", "@until 2026-01-24T10:00", "resume",
            "@until 2026-02-02T10:00", "log 30m", "schedule edit 2 2 times a week", "team holiday 2026-02-04", "@until 2026-02-09T10:00",
            "schedule end 1", "undo", "schedule end 2", "@until 2026-06-20T10:00", "log 30m linkedin", "log 10m forum",
            "plan start first-six 45m", "plan join mon wed 09:00 forum", "@until 2026-07-06T10:00");
        return chat;
    }

    /// <summary>Weeks in which members say whatever comes; the same for the same seed.</summary>
    public static async Task<Conversation> AtRandomAsync(int seed, int days)
    {
        var random = new Random(seed);
        var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            "goal add 30 leads by in 40 days", "schedule add mon wed fri 09:00 30m linkedin for G1", "schedule add 3 times a week 20m blog",
            "@as ben", "schedule add weekdays 10:00 20m linkedin", "schedule add 2 times a week 20m forum", "@as ada");
        for (var day = 0; day < days; day++)
        {
            await chat.SayAsync($"@advance {random.Next(5, 30)}h");
            for (var times = random.Next(4); times > 0; times--)
            {
                await chat.SayAsync(Sayings[random.Next(Sayings.Length)].Replace("{n}", $"{random.Next(1, 30)}", StringComparison.Ordinal));
            }
        }

        return chat;
    }

    public static Task<VerifyReport> VerifyAsync(this Conversation chat) => Verifier.RunAsync(chat.StorePath, CancellationToken.None);
}
