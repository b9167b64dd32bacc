using System.Globalization;
using CoachBot.Slack.Tests.Rendering;

namespace CoachBot.Slack.Tests.Home;

/// <summary>Home tabs, as they were looked at.</summary>
public sealed class HomeGoldenTests
{
    private static readonly string[] Questions =
    [
        "same-result", "goals-complete", "read-first", "promised-days", "without-main-person", "time-made", "human-answer", "begin-exchanges",
        "left-a-channel", "beyond-likes", "compared-results", "changed-plan", "may-say", "show-one",
    ];

    [Fact]
    public async Task Empty_Home_tabs_look_as_they_were_accepted()
    {
        await using var scene = await Scene.StartAsync();

        Golden.Check("home-set-up", await scene.HomeAsync(isSetUp: false, manages: true));
        Golden.Check("home-not-set-up", await scene.HomeAsync(isSetUp: false));
        Golden.Check("home-newcomer", await scene.HomeAsync("dan"));
        await scene.AskAsync("today");
        Golden.Check("home-not-begun", await scene.HomeAsync());
    }

    [Fact]
    public async Task Home_tabs_after_six_weeks_look_as_they_were_accepted()
    {
        await using var scene = await Scene.StartAsync();
        await scene.PlayAsync("schedule add mon wed fri 09:00 15m linkedin", "goal add 30 leads by 30 June", "goal add 200 replies by 30 April");
        await scene.AskAsync("schedule add tue thu 10:00 20m instagram", "ben");
        await scene.AskAsync("schedule add mon thu 10:00 20m forum", "cleo");
        for (var week = 0; week < 6; week++)
        {
            var monday = new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Unspecified).AddDays(7 * week);
            string Date(int days) => monday.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await scene.PlayAsync($"@until {Date(0)}T10:00", "log 15m linkedin converse");
            await scene.AskAsync("log 20m forum", "cleo");
            await scene.PlayAsync($"@until {Date(2)}T10:00", "log 15m linkedin", "record leads +2");
            await scene.PlayAsync($"@until {Date(3)}T10:00");
            await scene.AskAsync("log 20m instagram", "ben");
            if (week % 2 == 0)
                await scene.PlayAsync($"@until {Date(4)}T10:00", "log 20m linkedin publish");
        }

        await scene.PlayAsync("@until 2026-02-16T08:30");
        Golden.Check("home-lead-on-monday", await scene.HomeAsync());
        await scene.PlayAsync("@until 2026-02-19T11:00");
        Golden.Check("home-member-mid-week", await scene.HomeAsync("ben"));
    }

    [Fact]
    public async Task Home_tabs_of_a_team_that_does_all_of_it_look_as_they_were_accepted()
    {
        await using var scene = await Scene.StartAsync();
        await scene.PlayAsync("team room #social", "goal add 30 leads by 30 June", "metric add newsletter readers", "plan start first-six 45m for G1");
        await scene.PlayAsync("plan join mon wed fri 09:00 linkedin", "expectation add 4h mon-fri 09:00-17:00 linkedin", "cover add mon tue 09:00-17:00");
        foreach (var (who, lines) in new (string, string[])[]
        {
            ("ben", ["plan join mon wed fri 10:00 linkedin", "cover add wed thu 09:00-17:00", "idea add answer the question about sizes"]),
            ("cleo", ["plan join tue thu 10:00 linkedin", "idea add show the workshop", "idea add ask who waits for the new one"]),
            ("dan", ["plan join mon thu 11:00 linkedin", "idea add a week in pictures"]),
        })
        {
            foreach (var line in lines)
                await scene.AskAsync(line, who);
        }

        await scene.PlayAsync("@until 2026-01-07T12:00", "log 45m linkedin", "record leads +2");
        foreach (var who in new[] { "ben", "cleo", "dan" })
            await scene.AskAsync("log 45m linkedin", who);
        await scene.AskAsync("stage assess " + string.Join(' ', Questions.Select(question => $"--{question} 2")), "ben");
        await scene.PlayAsync("plan start launch 30m on 2026-03-12 anyway", "plan join tue 12:00 newsletter");
        await scene.AskAsync("away 14 Jan to 15 Jan", "ben");
        await scene.PlayAsync("@until 2026-01-12T09:30", "log 20m linkedin");

        Golden.Check("home-lead-with-all", await scene.HomeAsync());
        Golden.Check("home-member-with-all", await scene.HomeAsync("ben"));
        Golden.Check("home-newcomer-to-all", await scene.HomeAsync("eve"));
    }
}
