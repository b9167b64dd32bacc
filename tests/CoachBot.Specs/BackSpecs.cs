using CoachBot.Storage.Verify;
using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Who is away may come back before the day that they named.</summary>
public sealed class BackSpecs
{
    private const string MonWedFri = "schedule add mon wed fri 09:00 15m linkedin";

    [Theory]
    [InlineData("back")]
    [InlineData("i'm back")]
    [InlineData("I’m back!")]
    [InlineData("back from holiday")]
    [InlineData("away off")]
    [InlineData("away end")]
    [InlineData("end my days away")]
    public async Task I_am_back_today_and_hear_what_is_due(string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(MonWedFri, "away 5 jan to 20 jan", "@until 2026-01-07T08:30");

        var said = await chat.AskAsync(line);

        Assert.Contains("Today counts as usual", said.Text, StringComparison.Ordinal);
        Assert.Contains("LinkedIn, 15 min at 09:00", said.Text, StringComparison.Ordinal);
        Assert.Contains(await chat.SayAsync("@until 2026-01-07T09:00"), m => m.Kind == "reminder");
    }

    [Fact]
    public async Task Of_last_week_only_what_is_not_older_than_seven_days_is_excused_and_that_is_said()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add every weekday 09:00 30m linkedin", "@until 2026-01-14T08:00");

        var away = (await chat.AskAsync("away last week")).Text;

        Assert.Contains("Mon 5 Jan to Sun 11 Jan", away, StringComparison.Ordinal);
        Assert.Contains("What is before Wed 7 Jan stays as it was", away, StringComparison.Ordinal);
        Assert.Contains("4 missed, 3 excused", (await chat.AskAsync("progress me")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_missed_before_nothing_is_said_of_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@until 2026-01-08T08:00", "schedule add every weekday 09:00 30m linkedin", "@until 2026-01-14T08:00");

        Assert.DoesNotContain("stays as it was", (await chat.AskAsync("away last week")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("away sick until friday", "5 Jan to Fri 9 Jan")]
    [InlineData("away training course 12 jan to 13 jan", "12 Jan to Tue 13 Jan")]
    [InlineData("away with the kids tomorrow", "Tue 6 Jan")]
    public async Task The_days_may_stand_behind_the_reason(string line, string days)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(MonWedFri);

        Assert.Contains(days, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("away 12 jan to 16 jan", "You are away from Mon 12 Jan to Fri 16 Jan already.")]
    [InlineData("away 12 jan", "You are away on Mon 12 Jan already. back 2026-01-12 takes it back.")]
    public async Task The_same_days_twice_are_one_time_away(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(MonWedFri, line);

        Assert.StartsWith(said, (await chat.AskAsync($"{line} holiday")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Cancelled:", (await chat.AskAsync("back 2026-01-12")).Text, StringComparison.Ordinal);
        Assert.Contains(await chat.SayAsync("@until 2026-01-12T09:00"), m => m.Kind == "reminder");
    }

    [Fact]
    public async Task Days_that_are_gone_stay_excused_and_the_day_of_the_return_counts()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(MonWedFri, "schedule add 3x a week 10:00 10m blog", "away 5 jan to 20 jan", "@until 2026-01-07T08:30", "back");

        await chat.SayAsync("@until 2026-01-08T12:00");

        var facts = (await chat.AskAsync("progress me")).Facts!.Value;
        Assert.Equal((1, 1), (facts.GetProperty("excused").GetInt32(), facts.GetProperty("missed").GetInt32()));
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task The_weekday_that_is_today_may_mean_the_next_one_and_is_asked_about_where_I_am_away_on_both()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(MonWedFri, "away 5 jan to 20 jan", "@until 2026-01-07T08:30");

        var asked = await chat.AskAsync("back wednesday");

        Assert.Equal("You are away on both: back today, Wed 7 Jan, or on Wed 14 Jan?", asked.Text);
        Assert.Equal(["Back Wed 7 Jan", "Back Wed 14 Jan"], asked.Buttons);
        Assert.StartsWith("Noted: you are back on Wed 14 Jan", (await chat.PressAsync("Back Wed 14 Jan")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("away 5 jan to 9 jan", "Welcome back. Today counts as usual")]
    [InlineData("away 8 jan to 20 jan", "Noted: you are back on Wed 14 Jan")]
    public async Task It_is_the_one_that_I_am_away_on(string away, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(MonWedFri, away, "@until 2026-01-07T08:30");

        Assert.StartsWith(said, (await chat.AskAsync("back wednesday")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_can_be_undone()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(MonWedFri, "away 5 jan to 20 jan", "@until 2026-01-07T08:30", "back");

        Assert.StartsWith("Taken back: the end of the days away", (await chat.AskAsync("undo")).Text, StringComparison.Ordinal);

        Assert.Contains("You are away until Tue 20 Jan", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-19T20:00"), m => m.Kind is "reminder" or "nag");
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task I_can_say_today_that_I_am_back_on_Friday()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(MonWedFri, "away 5 jan to 20 jan", "back on friday");

        Assert.Contains("away until Thu 8 Jan", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
        Assert.Single(await chat.SayAsync("@until 2026-01-09T10:00"), m => m.Kind == "reminder");
    }

    [Fact]
    public async Task Days_to_come_are_cancelled_only_where_I_say_which()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(MonWedFri, "away 2 feb to 6 feb");

        Assert.Contains("You are not away today", (await chat.AskAsync("i'm back")).Text, StringComparison.Ordinal);
        Assert.Contains("Cancelled: you are not away from Mon 2 Feb to Fri 6 Feb", (await chat.SayAsync("@press 1")).First(m => m.Kind == "reply").Text, StringComparison.Ordinal);
        Assert.Contains(await chat.SayAsync("@until 2026-02-02T10:00"), m => m.Kind == "reminder" && m.Text.Contains("LinkedIn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("away 2026-02-02", "back 2026-02-02", "Cancelled: you are not away on Mon 2 Feb.")]
    [InlineData("away 2 feb to 6 feb", "back 4 feb", "you are back on Wed 4 Feb")]
    public async Task Days_to_come_are_cancelled_or_cut(string away, string back, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(MonWedFri, away);

        Assert.Equal("Cancel those from Mon 2 Feb", (await chat.AskAsync("cancel my holiday")).Buttons[0]);
        Assert.Contains(said, (await chat.AskAsync(back)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_and_days_away_are_told_apart()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(MonWedFri, "away 5 jan to 20 jan");
        Assert.Contains("not paused, but away until Tue 20 Jan", (await chat.AskAsync("resume")).Text, StringComparison.Ordinal);

        await chat.SayAsync("pause");
        Assert.Contains("still away until Tue 20 Jan", (await chat.AskAsync("resume")).Text, StringComparison.Ordinal);
        await chat.SayAllAsync("back", "pause");
        Assert.Contains("You are not away, but paused", (await chat.AskAsync("back")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_last_day_away_tomorrow_is_named()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(MonWedFri, "away 5 jan to 6 jan", "@until 2026-01-06T10:00");

        Assert.Contains("You are away today, and back tomorrow.", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
        Assert.Contains("away for today, and back tomorrow", (await chat.AskAsync("resume")).Text, StringComparison.Ordinal);

        await chat.AskAsync("away 7 jan to 8 jan");
        Assert.Contains("You are away until Thu 8 Jan.", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
    }
}
