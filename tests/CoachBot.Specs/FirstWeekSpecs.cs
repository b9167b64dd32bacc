using CoachBot.Testing;

namespace CoachBot.Specs;

public sealed class FirstWeekSpecs
{
    [Fact]
    public async Task A_good_first_reading_is_told_without_a_percentage_of_hardly_anything()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add \"Answer faster\" from 8 h to 2 h by end of March", "@until 2026-01-13T12:00", "record 1 5 h");

        var shown = (await chat.AskAsync("goal show 1")).Text;

        Assert.Contains("and the line at 7.42 h: 2.42 h ahead.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_reminded_at_my_time_and_nagged_kindly_on_the_next_working_morning()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");

        var week = await chat.SayAsync("@until 2026-01-06T21:00");

        Assert.Collection(
            week.Where(m => m.Kind != "clock"),
            reminder => Assert.Equal(("reminder", "2026-01-05T09:00", "ada"), (reminder.Kind, reminder.LocalTime, reminder.To)),
            nag => Assert.Equal(("nag", "2026-01-06T08:00", "ada"), (nag.Kind, nag.LocalTime, nag.To)));
    }
}
