using NodaTime;
using static NodaTime.IsoDayOfWeek;

namespace CoachBot.Specs.Season;

/// <summary>
/// Twelve weeks of a team of five, Monday 5 January to Sunday 29 March 2026: day one, the audit, two strategies, a number that was
/// turned down, a plan with a poor week, an absence with cover, an assessment at both ends, a channel rested and taken up again.
/// </summary>
internal sealed class SeasonScript(SeasonTeam team)
{
    /// <summary>The week in which hardly anybody finds the time.</summary>
    public const int PoorWeek = 5;

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
        await PromisesAsync();
        await AssessAsync(1, [1, 2, 2, 3, 4], [2, 2, 2, 2, 3]);
        for (var week = 1; week <= 12; week++)
        {
            await WeekAsync(week);
        }

        await team.UntilAsync(SeasonTeam.Monday(13), "10:00");
        await AssessAsync(2, [3, 3, 2, 3, 3], [3, 3, 3, 3, 3]);
        foreach (var question in new[] { "review report markdown", "review month", "worth", "progress team", "stage", "plan show", "goal list all", "audit list" })
        {
            await team.SayAsync("ada", question, question);
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
        await team.SayAsync(
            "ada", "strategy add Answer riders' questions --customer \"an answer the same day\" --business \"workshop bookings\" --worth €60");
        await team.SayAsync("ada", "strategy add Show what we repair --customer \"trust in our hands\" --business \"calls\" --worth €15");
        await team.SayAsync("ada", "goal add a million dollars with social media", "money alone");
        await team.SayAsync("ada", "goal add 45 workshop bookings by 29 March --strategy S1");
        await team.SayAsync("ada", "goal add 5000 followers by 29 March --strategy S2", "applause");
        await team.PressAsync("ada", "Count conversations, watch followers", "conversations instead");
        await team.SayAsync("ada", "goal add 12 calls by 29 March --strategy S2");
        await team.SayAsync("ada", "metric edit calls --kind outcome");
        await team.SayAsync("dora", "idea add a puncture in ninety seconds");
        await team.SayAsync("emil", "idea add the oldest bicycle that we repaired");
    }

    /// <summary>Five channels are looked at, one of them with a tool; Pinterest, which nobody owns, rests for a month.</summary>
    private async Task AuditAsync()
    {
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

    private async Task PromisesAsync()
    {
        await team.PromiseAsync("ada", "forum", 20, "09:30", "G1", Monday, Wednesday, Friday);
        await team.PromiseAsync("ben", "forum", 20, "10:00", "G1", Tuesday, Thursday);
        await team.PromiseAsync("cleo", "forum", 20, "11:00", "G1", Monday, Thursday);
        await team.PromiseAsync("cleo", "instagram", 30, "15:00", "G4", Wednesday);
        await team.PromiseAsync("dora", "instagram", 30, "12:00", "G4", Tuesday, Friday);
        await team.PromiseAsync("emil", "instagram", 20, "13:00", "G4", Monday, Wednesday);
        await team.SayAsync("ada", "expectation add 4h mon-thu 09:00-17:00 forum");
        await team.SayAsync("ada", "cover add mon tue wed 09:00-17:00 forum");
        await team.SayAsync("ben", "cover add thu 09:00-17:00 forum", "all covered");
    }

    /// <summary>All five answer blind, talk, and vote once more.</summary>
    private async Task AssessAsync(int round, int[] blind, int[] afterTheTalk)
    {
        for (var i = 0; i < Five.Length; i++)
        {
            await team.SayAsync(Five[i], Vote(blind[i]));
        }

        await team.SayAsync("ada", "stage", $"round {round}: revealed");
        for (var i = 0; i < Five.Length; i++)
        {
            await team.SayAsync(Five[i], Vote(afterTheTalk[i]));
        }

        await team.SayAsync("ada", "stage", $"round {round}: agreed");
    }

    private async Task WeekAsync(int week)
    {
        var monday = SeasonTeam.Monday(week);
        await BeforeAsync(week);
        for (var day = monday; day < monday.PlusDays(5); day = day.PlusDays(1))
        {
            if ((week, day.DayOfWeek) == (6, Thursday))
            {
                await team.UntilAsync(day, "08:30");
                await team.PressAsync("ben", "I take all", "ben covers");
            }

            await team.DayAsync(day, MissingOn(week, day.DayOfWeek));
            if (day == monday.PlusDays(2))
            {
                await MidweekAsync(week);
            }
        }

        await team.RecordAsync("ada", "workshop bookings", "S1", week == PoorWeek ? 2 : 4);
        await team.RecordAsync("ada", "calls", "S2", week % 3);
        await team.SayAsync("dora", "record conversations 2");
        await team.UntilAsync(monday.PlusDays(6), "20:00");
    }

    /// <summary>Monday, before the day's work.</summary>
    private async Task BeforeAsync(int week)
    {
        switch (week)
        {
            case 3:
                // The plan: three of the forum, each with the days that they have.
                await team.SayAsync("ada", "plan start first-six 60m for G1", "plan proposed");
                await team.SayAsync("ada", "plan join first-six with 1 most 60m", "plan begun");
                await team.SayAsync("ben", "plan join first-six with 1 most 40m");
                await team.SayAsync("cleo", "plan join first-six with 1 most 40m");
                break;
            case 4:
                await team.SayAsync("ben", "review answer answering within the hour --change \"no more quizzes\"");
                break;
            case 12:
                await team.SayAsync("emil", "review answer the oldest bicycle --change \"no posts on Sundays\"");
                break;
            case 6 or 10:
                await team.SayAsync("cleo", "review answer photos of repairs --change \"one photo less, one answer more\"");
                break;
        }
    }

    private async Task MidweekAsync(int week)
    {
        switch (week)
        {
            case 2:
                await team.PayAsync("ada", "instagram", 30);
                await team.SayAsync("ada", "kudos @ben for the answer about rim brakes");
                break;
            case PoorWeek:
                await team.UntilAsync(SeasonTeam.Monday(week).PlusDays(3), "09:00");
                await team.PressAsync("ada", "Take it up again", "Pinterest again");
                break;
            case 6:
                // Ada covers the mornings from Monday to Wednesday; while she is away somebody else has to.
                await team.SayAsync("ada", "away 16 Feb to 18 Feb holiday", "ada goes away");
                team.Away("ada", SeasonTeam.Monday(7), SeasonTeam.Monday(7).PlusDays(2));
                break;
            case 8:
                await team.PayAsync("ada", "instagram", 20);
                await team.SayAsync("dora", "idea use 1");
                break;
        }
    }

    /// <summary>Who lets a day go by: somebody now and then, and nearly everybody in the poor week.</summary>
    private static string[] MissingOn(int week, IsoDayOfWeek day) => (week, day) switch
    {
        (PoorWeek, not Friday) => ["ben", "cleo", "emil"],
        (2, Thursday) => ["ben"],
        (8, Wednesday) => ["emil"],
        (10, Friday) => ["dora"],
        _ => [],
    };

    private static string Vote(int score) => "stage assess " + string.Join(' ', Questions.Select(question => $"--{question} {score}"));
}
