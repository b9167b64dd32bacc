using NodaTime;
using static NodaTime.IsoDayOfWeek;

namespace CoachBot.Specs.Season;

/// <summary>
/// Twelve weeks of a team of five, Monday 5 January to Sunday 29 March 2026: day one, the audit, two strategies, a number that was
/// turned down, a plan with a poor week, an absence with cover, an assessment at both ends, a channel rested and taken up again.
/// </summary>
internal sealed class SeasonScript(SeasonTeam team, Tally tally)
{
    private static readonly string[] Five = ["ada", "ben", "cleo", "dora", "emil"];

    private static readonly string[] Questions =
    [
        "same-result", "goals-complete", "read-first", "promised-days", "without-main-person", "time-made", "human-answer", "begin-exchanges",
        "left-a-channel", "beyond-likes", "compared-results", "changed-plan", "may-say", "show-one",
    ];

    public async Task PlayAsync()
    {
        await DayOneAsync();
        await AuditAsync();
        await AssessAsync(1, [1, 2, 2, 3, 4], [2, 2, 2, 2, 3]);
        for (var week = 1; week <= 12; week++)
        {
            await WeekAsync(week);
        }

        await team.UntilAsync(SeasonTeam.Monday(13), "10:00");
        await AssessAsync(2, [3, 3, 2, 3, 3], [3, 3, 3, 3, 3]);
        foreach (var question in new[] { "review", "worth", "worth show S1", "progress team", "stage", "stats", "goal list", "audit list" })
        {
            await team.SayAsync("ada", question, $"{question} at the end");
        }
    }

    private async Task DayOneAsync()
    {
        foreach (var name in Five.Reverse())
        {
            await team.SayAsync(name, "today");
        }

        await team.SayAsync("ada", "team name Harbour Bikes");
        await team.SayAsync("ada", "team room #social");
        await team.SayAsync("ada", "team rate €40");
        await team.SayAsync("ada", "strategy add Answer riders' questions --customer \"an answer the same day\" --business \"workshop bookings\" --worth €60");
        await team.SayAsync("ada", "strategy add Show what we repair --customer \"trust in our hands\" --business \"more calls\" --worth €15");
        await team.SayAsync("ada", "goal add a million dollars with social media", "money alone");
        await team.SayAsync("ada", "goal add 5000 followers by 31 March --strategy S2", "applause");
        await team.PressAsync("ada", "Count conversations, watch followers", "conversations instead");
        await team.SayAsync("ada", "goal add 60 workshop bookings by 29 March --strategy S1");
    }

    private async Task PromisesAsync()
    {
        var from = SeasonTeam.Begin;
        await team.PromiseAsync("ada", from, "forum", 20, "09:30", Monday, Wednesday, Friday);
        await team.PromiseAsync("ben", from, "forum", 20, "10:00", Tuesday, Thursday);
        await team.PromiseAsync("cleo", from, "forum", 20, "11:00", Monday, Thursday);
        await team.PromiseAsync("cleo", from, "instagram", 30, "15:00", Wednesday);
        await team.PromiseAsync("dora", from, "instagram", 30, "12:00", Tuesday, Friday);
        await team.PromiseAsync("emil", from, "instagram", 20, "13:00", Monday, Wednesday);
    }

    private async Task WeekAsync(int week)
    {
        var monday = SeasonTeam.Monday(week);
        for (var day = monday; day < monday.PlusDays(5); day = day.PlusDays(1))
        {
            await team.DayAsync(day, MissingOn(day));
        }

        await team.RecordAsync(monday.PlusDays(4), week);
        await team.UntilAsync(monday.PlusDays(6), "20:00");
    }

    /// <summary>Who lets a day go by: a little now and then, and nearly everybody in the fifth week.</summary>
    private static string[] MissingOn(LocalDate day) => (SeasonTeam.WeekOf(day), day.DayOfWeek) switch
    {
        (5, not Friday) => ["ben", "cleo", "emil"],
        (3, Thursday) => ["ben"],
        (8, Wednesday) => ["emil"],
        (10, Friday) => ["dora"],
        _ => [],
    };

    /// <summary>Five channels are looked at, one of them with a tool; Pinterest, which nobody owns, rests for a month.</summary>
    private async Task AuditAsync()
    {
        await team.SayAsync("ada", "audit", "audit begun");
        await team.SayAsync("ada", "audit add forum 100m --owner ada --strategy S1");
        await team.SayAsync("ada", "audit add instagram 90m --owner dora --strategy S2");
        await team.SayAsync("ada", "audit tools instagram scheduler --saves 30m");
        await team.SayAsync("ada", "audit add newsletter 60m --owner emil --strategy S2");
        await team.SayAsync("ada", "audit add facebook 20m --owner ben");
        await team.SayAsync("ada", "audit add pinterest 45m", "nobody's channel");
        await team.SayAsync("ada", "audit verdict pinterest rest nobody answered there since summer", "Pinterest rests");
        await team.SayAsync("ada", "audit verdict facebook cut nobody of ours is there");
        await team.SayAsync("ada", "audit verdict forum keep riders ask there");
        await team.SayAsync("ada", "audit verdict instagram keep");
        await team.SayAsync("ada", "audit verdict newsletter fix it has no rhythm");
        await team.SayAsync("ada", "audit capacity", "capacity");
    }

    /// <summary>All five answer blind, talk, and vote once more.</summary>
    private async Task AssessAsync(int round, int[] blind, int[] afterTheTalk)
    {
        for (var i = 0; i < Five.Length; i++)
        {
            await team.SayAsync(Five[i], Vote(blind[i]), $"round {round}: {Five[i]} answers");
        }

        await team.SayAsync("ada", "stage", $"round {round}: revealed");
        for (var i = 0; i < Five.Length; i++)
        {
            await team.SayAsync(Five[i], Vote(afterTheTalk[i]));
        }

        await team.SayAsync("ada", "stage", $"round {round}: agreed");
    }

    private static string Vote(int score) => "stage assess " + string.Join(' ', Questions.Select(question => $"--{question} {score}"));

    private static int BookingsOf(int week) => week is 5 or 6 ? 2 : 4;
}
