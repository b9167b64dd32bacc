using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs;

/// <summary>The system clock is set while the bot runs, or the machine sleeps: nothing is said twice, nothing at once, and it goes on.</summary>
public sealed class ClockSpecs
{
    [Fact]
    public async Task The_end_of_a_make_up_window_is_the_same_instant_in_my_new_zone()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 15m linkedin", "@until 2026-01-06T12:00");
        var before = await chat.AskAsync("today");
        await chat.AskAsync("settings zone los angeles");
        var after = await chat.AskAsync("today");

        Assert.Contains("until the end of Tue 6 Jan", before.Text, StringComparison.Ordinal);
        Assert.Contains("15 min until 19:00", after.Text, StringComparison.Ordinal);
        Assert.Contains("make it up until 19:00", (await chat.AskAsync("why linkedin")).Text, StringComparison.Ordinal);
    }

    private const string Weekdays = "schedule add mon tue wed thu fri 09:00 30m linkedin";
    private static readonly Duration Day = Duration.FromDays(1);

    [Fact]
    public async Task A_clock_set_back_by_a_day_repeats_nothing()
    {
        await using var rig = await Rig.StartAsync("2026-01-07T08:00");
        await rig.SayAsync(Weekdays);
        Assert.Equal(["reminder 2026-01-07T09:00"], Told(await rig.PassAsync(Duration.FromHours(2))));

        var back = await rig.SetClockAsync(-Day);
        var today = await rig.SayAsync("today");
        var again = await rig.PassAsync(Day);

        // Tuesday 10:00 to Wednesday 10:00 for the second time.
        Assert.Empty(back);
        Assert.StartsWith("ada, Tue 6 Jan", Assert.Single(today).Text, StringComparison.Ordinal);
        Assert.Empty(again);
        Assert.Equal(["nag 2026-01-08T08:00", "reminder 2026-01-08T09:00"], Told(await rig.PassAsync(Day)));
    }

    [Fact]
    public async Task A_clock_set_back_by_a_day_lets_nothing_fill_the_day_that_is_to_come()
    {
        await using var rig = await Rig.StartAsync("2026-01-07T08:00");
        await rig.SayAsync(Weekdays);
        await rig.PassAsync(Duration.FromHours(2));
        await rig.SetClockAsync(-Day);

        // Wednesday's occasion is there and open; but it is Tuesday now, and Tuesday has none.
        var logged = Assert.Single(await rig.SayAsync("log 30m linkedin"));
        Assert.Contains("30 min bonus", logged.Text, StringComparison.Ordinal);
        Assert.Contains("nothing to skip", Assert.Single(await rig.SayAsync("skip")).Text, StringComparison.Ordinal);

        await rig.PassAsync(Day);
        Assert.Contains("LinkedIn: kept, 30 of 30 min", (await rig.SayAsync("log 30m linkedin"))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_set_forward_by_a_day_tells_in_one_message_what_was_slept_through()
    {
        await using var rig = await Rig.StartAsync("2026-01-06T08:30");
        await rig.SayAsync(Weekdays);

        // Tuesday 08:30 becomes Wednesday 08:30: Tuesday's reminder is of no use any more, its nag was due at 08:00.
        Assert.Equal(["notice 2026-01-07T08:30"], Told(await rig.SetClockAsync(Day)));
        Assert.Equal(["reminder 2026-01-07T09:00"], Told(await rig.PassAsync(Duration.FromHours(2))));
    }

    [Fact]
    public async Task Days_asleep_are_no_storm()
    {
        await using var rig = await Rig.StartAsync("2026-01-06T08:30");
        await rig.SayAsync(Weekdays);

        Assert.Single(await rig.SetClockAsync(3 * Day));
        Assert.Equal(["reminder 2026-01-09T09:00"], Told(await rig.PassAsync(Duration.FromHours(2))));
    }

    [Fact]
    public async Task A_clock_that_jumps_forward_and_is_put_right_again_does_no_harm()
    {
        await using var rig = await Rig.StartAsync("2026-01-06T08:30");
        await rig.SayAsync(Weekdays);
        var jump = await rig.SetClockAsync(Day);
        var right = await rig.SetClockAsync(-Day);
        var after = await rig.PassAsync(2 * Day);

        var ids = jump.Concat(right).Concat(after).Select(m => m.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Single(Told(after), told => told == "reminder 2026-01-07T09:00");
        Assert.Contains("reminder 2026-01-08T09:00", Told(await rig.PassAsync(Day)));
    }

    [Fact]
    public async Task A_simulation_moves_forward_alone()
    {
        await using var chat = await Conversation.StartAsync();

        var said = await chat.SayAsync("@until 2026-01-05T07:00");

        Assert.Equal(["reply", "clock"], said.Select(m => m.Kind));
        Assert.Equal("2026-01-05T08:00", said[1].LocalTime);
    }

    private static IEnumerable<string> Told(IEnumerable<Message> messages) => messages.Select(m => $"{m.Kind} {m.LocalTime}");
}
