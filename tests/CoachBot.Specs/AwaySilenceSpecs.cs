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
}
