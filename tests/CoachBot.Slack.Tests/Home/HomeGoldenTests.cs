using System.Globalization;
using CoachBot.Slack.Tests.Rendering;

namespace CoachBot.Slack.Tests.Home;

/// <summary>Home tabs, as they were looked at.</summary>
public sealed class HomeGoldenTests
{
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
}
