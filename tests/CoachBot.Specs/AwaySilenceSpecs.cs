using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Who is away or paused hears nothing, whatever was asked for before.</summary>
public sealed class AwaySilenceSpecs
{
    [Fact]
    public async Task What_was_snoozed_does_not_come_back_on_a_day_off()
    {
        await using var chat = await Conversation.StartAsync(at: "2026-03-09T08:00");
        await chat.SayAllAsync("schedule add every day 09:00 10m linkedin", "@advance 2h", "snooze tomorrow", "away 2026-03-10 to 2026-03-12");

        Assert.DoesNotContain(await chat.SayAsync("@until 2026-03-12T23:00"), m => m.Kind is "reminder" or "nag" && !m.Text.StartsWith('✓'));
    }

    [Fact]
    public async Task Who_is_paused_hears_nothing_of_the_weeks_of_a_plan()
    {
        await using var chat = await Conversation.StartAsync(at: "2026-03-09T08:00");
        await chat.SayAllAsync("plan start first-six 45m", "plan join mon wed fri 09:00 linkedin most 60m", "pause");

        Assert.DoesNotContain(await chat.SayAsync("@advance 21d"), m => m.Kind is "notice" or "reminder" or "nag");
    }

    [Fact]
    public async Task What_was_snoozed_ahead_is_not_missed_while_I_am_paused()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add every day 09:00 10m linkedin", "snooze tomorrow", "pause", "@until 2026-01-06T08:30");

        var facts = (await chat.AskAsync("progress me")).Facts!.Value;

        Assert.Equal((0, 1), (facts.GetProperty("missed").GetInt32(), facts.GetProperty("excused").GetInt32()));
    }

    [Fact]
    public async Task What_was_snoozed_ahead_comes_when_I_said_and_not_before()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add every day 09:00 10m linkedin", "snooze 3h");

        Assert.Equal("2026-01-05T11:00", Assert.Single(await chat.SayAsync("@until 2026-01-05T20:00"), m => m.Kind == "reminder").LocalTime);
    }
}
