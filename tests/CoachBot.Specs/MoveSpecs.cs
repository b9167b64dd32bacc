using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What is open keeps its own time, and is shown with it.</summary>
public sealed class MoveSpecs
{
    [Fact]
    public async Task What_was_open_when_I_moved_east_stands_beside_todays_with_its_time_on_my_new_clock()
    {
        await using var chat = await Conversation.StartAsync("2026-01-05T08:00", "America/New_York");
        await chat.SayAllAsync("schedule add every weekday 20:00 20m linkedin", "@until 2026-01-06T20:30", "settings zone tokyo");

        // 20:00 in New York is 10:00 of the next day in Tokyo, which has its own at 20:00.
        var today = (await chat.AskAsync("today")).Text;

        Assert.Contains("LinkedIn, 20 min at 10:00", today, StringComparison.Ordinal);
        Assert.Contains("LinkedIn, 20 min at 20:00", today, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_open_when_I_moved_west_is_shown_with_the_hour_at_which_I_was_reminded()
    {
        await using var chat = await Conversation.StartAsync("2026-01-05T08:00", "Asia/Tokyo");
        await chat.SayAllAsync("schedule add every weekday 09:00 20m linkedin", "@until 2026-01-06T10:00", "settings zone new york");

        Assert.Contains("LinkedIn, 20 min at 19:00", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_time_of_the_promise_leaves_todays_where_it_was()
    {
        await using var chat = await Conversation.StartAsync();

        await chat.SayAllAsync("schedule add every weekday 09:00 20m linkedin", "schedule edit 1 17:00");

        Assert.Contains("LinkedIn, 20 min at 09:00", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
        Assert.Equal("2026-01-05T09:00", (await chat.SayAsync("@advance 12h")).Single(m => m.Kind == "reminder").LocalTime);
    }
}
