using CoachBot.Storage.Verify;
using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What <c>undo</c> brings back is as it was: an open day with its own times, a reserve with its day, a cover with who took it.</summary>
public sealed class TakenBackDaySpecs
{
    [Theory]
    [InlineData("schedule end 1")]
    [InlineData("away today")]
    [InlineData("plan leave")]
    public async Task An_open_day_keeps_its_times_though_my_clock_has_changed_since_it_began(string change)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("plan start first-six 60m", "plan join mon tue wed thu fri 20:00 linkedin");
        await chat.SayAllAsync("@until 2026-01-06T09:00", "settings zone new york", change, "undo");

        var told = await chat.SayAsync("@until 2026-01-06T23:00");

        // 20:00 in London.
        Assert.Equal(["2026-01-06T15:00"], told.Where(m => m.Kind == "reminder").Select(m => m.LocalTime));
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task A_day_that_is_on_again_says_so_in_its_reminder_and_has_its_minutes()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add every day 09:00 30m linkedin", "@until 2026-01-05T10:00", "log 10m linkedin");

        Assert.Contains("No longer planned.", (await chat.SayAsync("schedule end 1")).Single(m => m.Edits is not null).Text, StringComparison.Ordinal);
        Assert.Contains("Time to show up.", (await chat.SayAsync("undo")).Single(m => m.Edits is not null).Text, StringComparison.Ordinal);
        Assert.Contains("10 of 30 min so far", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task A_day_of_a_quota_with_some_minutes_is_open_again_when_the_day_off_is_taken_back()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add 3x a week 20m forum", "log 5m forum", "away today", "undo");

        Assert.Contains("5 of 20 min so far", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
        Assert.Contains("forum: kept, 20 of 20 min.", (await chat.AskAsync("log 15m forum")).Text, StringComparison.Ordinal);
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task Minutes_on_a_day_off_fill_the_slot_that_was_begun_before_it_was_one()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add 3x a week 20m forum", "log 5m forum", "away today");

        Assert.Contains("forum: kept, 20 of 20 min.", (await chat.AskAsync("log 15m forum")).Text, StringComparison.Ordinal);
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Theory]
    [InlineData("log 30m linkedin --date 2026-01-07")]
    [InlineData("away 2026-01-07")]
    public async Task A_reserve_is_spent_again_on_the_day_on_which_it_was(string change)
    {
        await using var chat = await Conversation.StartAsync();
        // Wednesday is missed, and its reserve spent at the end of Thursday, in the first minute of Friday's day.
        await chat.SayAllAsync("schedule add mon wed 09:00 30m linkedin", "@until 2026-01-05T10:00", "done", "@until 2026-01-09T10:00");
        var before = (await chat.AskAsync("progress me")).Text;

        await chat.SayAllAsync(change, "@until 2026-01-10T10:00", "undo");

        Assert.Equal(before, (await chat.AskAsync("progress me")).Text);
        Assert.Contains("the reserve is spent again, 1 held", (await chat.AskAsync("why reserve")).Text, StringComparison.Ordinal);
        Assert.Contains(StoreDump.Of(chat.StorePath), row =>
            row.StartsWith("occasions:", StringComparison.Ordinal)
            && row.Contains("2026-01-07", StringComparison.Ordinal) && row.Contains("2026-01-09", StringComparison.Ordinal));
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task A_reserve_that_came_back_in_vain_costs_nothing_when_it_is_spent_again()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync("schedule add every day 09:00 30m linkedin");
        // Sunday the 11th is missed; six kept before it make three reserves of two, and six after it the third again.
        foreach (var day in Enumerable.Range(5, 13).Where(day => day != 11))
        {
            await chat.SayAllAsync($"@until 2026-01-{day:00}T10:00", "done");
        }

        Assert.Contains("3 held", (await chat.AskAsync("progress me")).Text, StringComparison.Ordinal);
        await chat.SayAllAsync("log 30m linkedin --date 2026-01-11", "undo");

        Assert.Contains("3 held", (await chat.AskAsync("progress me")).Text, StringComparison.Ordinal);
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Theory]
    [InlineData("plan leave")]
    [InlineData("plan stop end")]
    public async Task Who_is_out_of_a_plan_is_not_told_of_its_next_week(string change)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("plan start first-six 60m", "plan join mon wed fri 09:00 linkedin", "@until 2026-01-12T07:00", change);

        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-12T12:00"), m => m.Kind == "notice");
    }

    [Fact]
    public async Task Who_took_a_cover_has_it_again_when_the_return_is_taken_back_before_they_heard_of_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            "expectation add 4h mon-fri 09:00-17:00 linkedin", "cover add mon-fri 09:00-13:00 linkedin", "@as ben", "hi", "@as carol",
            "cover add mon-fri 13:00-17:00 linkedin", "away 2026-01-15", "@as ben", "@until 2026-01-13T09:00", "@press 1",
            "@until 2026-01-14T21:00", "@as carol", "back 2026-01-15", "undo");

        var told = await chat.SayAsync("@until 2026-01-15T10:00");

        Assert.DoesNotContain(told, m => m.Kind == "notice");
        await chat.SayAsync("@as ben");
        Assert.Contains("You answer on LinkedIn from 13:00 on, for 4 h", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
    }
}
