using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What falls due after the fact waits for the end of the quiet hours, as everything else does that I say of my own accord.</summary>
public sealed class QuietSpecs
{
    [Fact]
    public async Task What_an_undo_makes_missed_days_ago_is_told_in_my_waking_hours()
    {
        await using var chat = await Conversation.StartAsync(at: "2026-03-09T08:00");
        await chat.SayAllAsync("schedule add 3x a week 10m linkedin", "@until 2026-03-14T10:00", "schedule edit 1 mon 18:00", "@until 2026-03-17T22:00");

        var told = await chat.SayAllAsync("undo", "@until 2026-03-18T07:59");

        Assert.DoesNotContain(told, m => m.Kind == "nag");
        Assert.Contains(await chat.SayAsync("@until 2026-03-18T08:00"), m => m.Kind == "nag");
    }

    [Fact]
    public async Task A_day_that_becomes_a_working_day_at_night_has_no_nag_that_night()
    {
        await using var chat = await Conversation.StartAsync(at: "2026-03-13T08:00");
        // Missed on Friday: the nag waits for Monday, as Saturday is no working day.
        await chat.SayAllAsync("schedule add mon fri 09:00 10m linkedin", "@until 2026-03-14T22:00");

        var told = await chat.SayAllAsync("settings working-days every day", "@until 2026-03-15T07:59");

        Assert.DoesNotContain(told, m => m.Kind == "nag");
        Assert.Contains(await chat.SayAsync("@until 2026-03-15T08:00"), m => m.Kind == "nag");
    }

    [Fact]
    public async Task A_last_call_keeps_quiet_in_hours_that_I_set_the_same_day()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("settings last-call on", "schedule add every day 09:00 10m linkedin", "@until 2026-01-05T12:00", "settings quiet-hours 17:00 08:00");

        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-05T23:00"), m => m.Kind == "last-call");
        // The next day's window ends with them: 80 % of eight hours.
        Assert.Equal("2026-01-06T15:24", Assert.Single(await chat.SayAsync("@until 2026-01-06T23:00"), m => m.Kind == "last-call").LocalTime);
    }

    [Theory]
    [InlineData("away 2026-01-06 to 2026-01-08", "2026-01-09T08:00")]
    [InlineData("settings quiet-hours 21:00 11:00", "2026-01-06T11:00")]
    [InlineData("settings working-days thu fri", "2026-01-08T08:00")]
    public async Task What_waits_for_me_follows_what_I_set_meanwhile(string set, string told)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as ada", "goal add 30 leads by 30 june", "@until 2026-01-05T22:00", "goal hand G1 @ben", "kudos @ben for the answer", "@as ben", set);

        var notices = (await chat.SayAsync("@until 2026-01-10T10:00")).Where(m => m is { Kind: "notice", To: "ben" }).ToList();

        Assert.Equal([told, told], notices.Select(m => m.LocalTime));
    }

    [Fact]
    public async Task What_waits_for_a_day_of_a_commitment_does_not_come_when_that_day_is_free_again()
    {
        await using var chat = await Conversation.StartAsync(at: "2026-01-09T08:00");
        await chat.SayAllAsync("@as ben", "schedule add sat 09:00 10m linkedin", "@as ada", "@until 2026-01-09T22:00", "kudos @ben for the answer", "@as ben", "schedule end 1");

        Assert.Equal("2026-01-12T08:00", Assert.Single(await chat.SayAsync("@until 2026-01-12T10:00"), m => m is { Kind: "notice", To: "ben" }).LocalTime);
    }

    [Fact]
    public async Task What_waits_for_me_comes_as_it_would_have_when_I_take_my_days_off_back()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as ada", "@until 2026-01-05T22:00", "kudos @ben for the answer", "@as ben", "away 2026-01-06 to 2026-01-08", "@until 2026-01-06T12:00");

        Assert.Equal("2026-01-06T12:00", Assert.Single(await chat.SayAsync("undo"), m => m.Kind == "notice").LocalTime);
    }

    [Fact]
    public async Task Nobody_learns_from_my_kudos_that_I_am_away_or_until_when()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as ada");
        var here = await chat.AskAsync("kudos @ben for the answer");
        await chat.SayAllAsync("@as ben", "away 2026-01-05 to 2026-01-08", "@as ada");

        var away = await chat.AskAsync("kudos @ben for the answer");

        Assert.Equal(here.Text, away.Text);
        Assert.Equal("2026-01-09T08:00", Assert.Single(await chat.SayAsync("@until 2026-01-10T10:00"), m => m.Kind == "notice").LocalTime);
    }

    [Fact]
    public async Task What_I_asked_took_back_and_asked_again_comes_once()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as ada", "goal add 30 leads by 30 june", "@until 2026-01-05T22:00", "goal hand G1 @ben", "undo", "goal hand G1 @ben");

        Assert.Single(await chat.SayAsync("@until 2026-01-06T10:00"), m => m.Kind == "notice");
    }

    [Fact]
    public async Task Who_never_heard_that_a_goal_was_taken_does_not_hear_that_it_is_given_back()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as ada", "goal add 30 leads by 30 june", "goal hand G1 @ben", "@until 2026-01-05T22:00", "@as ben", "@press Take it", "undo");

        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-06T10:00"), m => m.Kind == "notice");
    }
}
