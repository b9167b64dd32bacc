using CoachBot.Testing;

namespace CoachBot.Specs;

public sealed class SkippedTimeSpecs
{
    [Fact]
    public async Task A_night_whose_hour_the_clocks_skip_is_not_held_against_me()
    {
        // New York, the night from Saturday 7 to Sunday 8 March 2026: 02:00 becomes 03:00, at which Saturday closes.
        await using var chat = await Conversation.StartAsync("2026-03-06T12:00", "America/New_York");
        await chat.AskAsync("schedule add sat 02:30 30m forum");

        await chat.SayAsync("@until 2026-03-10T12:00");

        Assert.DoesNotContain(chat.All, m => m.Kind is "reminder" or "nag");
        var progress = await chat.AskAsync("progress me");
        Assert.Equal(("1", "0"), (progress.Figure("excused"), progress.Figure("missed")));
        Assert.Contains("the clocks went forward over its time", (await chat.AskAsync("why forum")).Text);

        await chat.SayAsync("@until 2026-03-15T12:00");
        Assert.Equal(["2026-03-15T02:30"], chat.All.Where(m => m.Kind == "reminder").Select(m => m.LocalTime));
    }
}
