using CoachBot.Storage.Verify;
using CoachBot.Testing;

namespace CoachBot.Specs;

public sealed class UndoneSpecs
{
    [Fact]
    public async Task What_undo_writes_to_the_ledger_is_of_the_day_on_which_it_was_undone()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 june", "goal edit G1 to 40", "undo");

        var why = await chat.AskAsync("why G1");

        Assert.Matches(@"Mon 5 Jan\W+goal restored", why.Text);
    }

    [Fact]
    public async Task What_another_member_recorded_stays_when_I_undo_what_I_recorded_before()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "record leads 12", "@as ben", "record leads 5", "@as ada", "undo");

        // 12 + 5 without the 12 is 5.
        Assert.StartsWith("leads: 5 → 6.", (await chat.AskAsync("record leads 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_commitment_is_quiet_again_when_its_end_is_undone()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add every weekday 09:00 30m linkedin", "@until 2026-01-13T10:00");
        Assert.Contains("LinkedIn is quiet", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);

        await chat.SayAllAsync("schedule end linkedin", "undo");

        Assert.Contains("LinkedIn is quiet", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-17T20:00"), m => m.Kind is "nag" or "reminder");
    }

    [Fact]
    public async Task A_reserve_comes_back_when_an_undo_makes_its_occasion_kept_again()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            "schedule add mon wed 09:00 30m linkedin", "@until 2026-01-05T10:00", "log 30m linkedin",
            "@until 2026-01-07T10:00", "log 30m linkedin", "@until 2026-01-08T10:00", "log delete 2");
        // Missed on Wednesday the 7th; its make-up window ends with Thursday, and a reserve is spent: one of two is left.
        await chat.SayAsync("@until 2026-01-09T10:00");
        var before = (await chat.AskAsync("progress me")).Facts!.Value;

        await chat.SayAsync("undo");

        var after = (await chat.AskAsync("progress me")).Facts!.Value;
        Assert.Equal((1, 1), (before.GetProperty("reservesHeld").GetInt32(), before.GetProperty("reserve").GetInt32()));
        Assert.Equal((2, 0), (after.GetProperty("reservesHeld").GetInt32(), after.GetProperty("reserve").GetInt32()));
        Assert.Equal(2, after.GetProperty("kept").GetInt32());
    }

    [Theory]
    [InlineData("2026-03-10T10:00", "schedule edit 1 tue 18:00")]
    [InlineData("2026-03-09T10:00", "schedule edit 1 2x a week")]
    public async Task A_schedule_that_is_back_leaves_nothing_due_of_the_one_that_is_gone(string at, string edit)
    {
        await using var chat = await Conversation.StartAsync(at: at);
        await chat.SayAllAsync("schedule add mon 09:00 10m linkedin", edit, "undo");

        Assert.Contains("Nothing is due today", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-03-15T23:00"), m => m.Kind is "reminder" or "nag");
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Theory]
    [InlineData("2026-03-09T20:00", "settings zone tokyo", "@advance 1m")]
    [InlineData("2026-03-10T02:00", "settings day-start 01:00", "@advance 1m")]
    // It is Tuesday by both clocks by the time it is taken back.
    [InlineData("2026-03-10T02:00", "settings zone berlin", "@advance 2h")]
    public async Task My_next_day_goes_by_my_own_clock_when_another_one_is_taken_back(string at, string set, string later)
    {
        await using var chat = await Conversation.StartAsync(at: at);
        await chat.SayAllAsync("settings last-call on", "schedule add every day 09:00 10m linkedin");

        var told = await chat.SayAllAsync(set, later, "undo", "@until 2026-03-11T02:00");

        Assert.Equal(["2026-03-10T09:00"], told.Where(m => m.Kind == "reminder").Select(m => m.LocalTime));
        Assert.Equal(["2026-03-10T18:36"], told.Where(m => m.Kind == "last-call").Select(m => m.LocalTime));
        // 02:00 is before the end of that day.
        Assert.Contains("kept, 10 of 10 min", (await chat.AskAsync("log 10m linkedin")).Text, StringComparison.Ordinal);
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Theory]
    [InlineData("log 30m linkedin")]
    [InlineData("schedule edit 1 10:00")]
    public async Task A_quiet_commitment_is_quiet_again_when_what_woke_it_is_undone(string woken)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add every weekday 09:00 30m linkedin", "@until 2026-01-13T10:00");
        var before = await chat.AskAsync("today");

        await chat.SayAllAsync(woken, "undo");

        Assert.Equal(before.Text, (await chat.AskAsync("today")).Text);
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-17T20:00"), m => m.Kind is "nag" or "reminder");
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task A_day_of_a_quota_is_there_again_when_the_day_off_after_a_change_of_the_schedule_is_undone()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add 3x a week 10m linkedin", "schedule edit 1 tue 18:00");
        var before = await chat.AskAsync("today");

        await chat.SayAllAsync("away today", "undo");

        Assert.Equal(before.Text, (await chat.AskAsync("today")).Text);
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task What_I_missed_was_not_taken_off_because_my_day_begins_later_now()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add every day 20:00 10m linkedin", "@until 2026-01-06T03:30", "settings day-start 05:00");

        Assert.DoesNotContain("taken off", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_came_by_another_clock_keeps_it_when_a_later_change_is_taken_back()
    {
        await using var chat = await Conversation.StartAsync(at: "2026-03-09T08:00");
        await chat.SayAllAsync("settings day-start 04:30", "schedule add every day 09:00 10m linkedin", "settings day-start 02:00", "settings day-start 04:30", "undo", "@until 2026-03-10T04:00");

        // Monday ends at 04:30, as it began.
        Assert.Contains("kept, 10 of 10 min", (await chat.AskAsync("log 10m linkedin --date 2026-03-09")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-03-10T08:30"), m => m.Kind == "nag");
    }

    [Fact]
    public async Task A_quota_has_one_day_at_a_time_when_a_zone_is_taken_back()
    {
        await using var chat = await Conversation.StartAsync(at: "2026-03-09T08:00");
        await chat.SayAllAsync("schedule add 5x a week 09:00 10m linkedin", "@until 2026-03-11T05:00");
        var before = await chat.AskAsync("today");

        // There it is Tuesday still.
        await chat.SayAllAsync("settings zone new york", "undo");

        Assert.Equal(before.Text, (await chat.AskAsync("today")).Text);
    }

    [Fact]
    public async Task A_day_off_leaves_nothing_of_a_schedule_that_is_taken_back()
    {
        await using var chat = await Conversation.StartAsync(at: "2026-03-09T08:00");
        await chat.SayAllAsync("schedule add 3x a week 10m linkedin", "team holiday 2026-03-09");
        var before = await chat.AskAsync("today");

        await chat.SayAllAsync("schedule edit 1 every day 18:00", "undo");

        Assert.Equal(before.Text, (await chat.AskAsync("today")).Text);
    }

    [Theory]
    [InlineData("team holiday 2026-03-09")]
    [InlineData("skip linkedin")]
    public async Task A_day_off_is_one_again_when_what_I_did_on_it_is_undone(string off)
    {
        await using var chat = await Conversation.StartAsync(at: "2026-03-09T08:00");
        await chat.SayAllAsync("schedule add 3x a week 10m linkedin", "schedule add 4x a week 10m forum", off);
        var before = await chat.AskAsync("today");

        await chat.SayAllAsync("log 10m linkedin", "undo");

        Assert.Equal(before.Text, (await chat.AskAsync("today")).Text);
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task A_day_off_stays_one_for_what_a_check_in_gave_nothing()
    {
        await using var chat = await Conversation.StartAsync(at: "2026-03-09T08:00");
        await chat.SayAllAsync("schedule add 3x a week 10m linkedin", "schedule add 4x a week 10m forum", "team holiday 2026-03-09", "log 10m");

        Assert.DoesNotContain("forum", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
    }
}
