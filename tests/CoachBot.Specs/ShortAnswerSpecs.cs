using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Whoever says it in a word, or beside the command, is offered what they meant and never its opposite.</summary>
public sealed class ShortAnswerSpecs
{
    [Theory]
    [InlineData("later", "Did you mean snooze?")]
    [InlineData("i did it", "Did you mean done?")]
    [InlineData("did it", "Did you mean done?")]
    [InlineData("i forgot yesterday", "Did you mean today?")]
    [InlineData("delete that", "Did you mean undo?")]
    [InlineData("streak", "Did you mean progress?")]
    [InlineData("am i behind", "Did you mean progress?")]
    [InlineData("how many did i miss", "Did you mean progress?")]
    [InlineData("what did i miss", "Did you mean progress?")]
    [InlineData("what now", "Did you mean today?")]
    [InlineData("forecast", "Did you mean goal list?")]
    [InlineData("this is boring", "I can be quiet")]
    [InlineData("do i have to", "I read commands better than sentences.")]
    [InlineData("what's my streak?", "Did you mean progress?")]
    [InlineData("im not away tomorrow", "Did you mean back tomorrow?")]
    [InlineData("change it to 10 min", "Did you mean schedule edit 10m?")]
    [InlineData("make it tuesdays", "Did you mean schedule edit tuesdays?")]
    [InlineData("3 leads", "Did you mean record 3 leads?")]
    [InlineData("+3 leads", "Did you mean record 3 leads?")]
    [InlineData("too much", "I can be quiet")]
    [InlineData("this is stupid", "I can be quiet")]
    [InlineData("settings last call on", "Last call is on")]
    [InlineData("settings day start 04:00", "Your day now begins at 04:00")]
    [InlineData("forget me", "What goes: your name")]
    [InlineData("goals", "Add a goal")]
    [InlineData("log 20m linked in", "Check-in 1: 20 min, LinkedIn")]
    public async Task It_is_understood(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon-fri 09:00 20m linkedin");

        var answer = await chat.AskAsync(line);

        Assert.Contains(said, answer.Text + string.Join(' ', answer.Buttons), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leads += 2", "leads: 5 → 7.")]
    [InlineData("leads -1", "leads: 5 → 4.")]
    [InlineData("leads -= 2", "leads: 5 → 3.")]
    [InlineData("record leads: 4", "leads: 5 → 9.")]
    [InlineData("record leads two", "leads: 5 → 7.")]
    [InlineData("goal milestone leads 12 on 1 june", "12 by Mon 1 Jun is a milestone")]
    public async Task A_number_is_recorded_as_it_is_written(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 june", "record leads 5");

        Assert.Contains(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goal add 12 calls a month by 30 june", "goal add \"calls a month\" from 6 to 12 by 2026-06-30")]
    [InlineData("goal add reach 8 % conversion by 31 may", "goal add \"conversion\" from 4 to 8 % by 2026-05-31")]
    [InlineData("goal add increase newsletter signups by 20% by 1 june", "goal add \"increase newsletter signups\" from 10 to 20 % by 2026-06-01")]
    [InlineData("goal add double our leads by 30 june", "goal add double our leads: 20 leads by 30 Jun 2026")]
    [InlineData("goal add 50 by 30 june", "goal add 50 conversations by 30 Jun 2026")]
    public async Task The_example_for_a_goal_is_made_of_my_words_and_works(string line, string example)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(example, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
        Assert.StartsWith("G1 ", (await chat.AskAsync(example)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Muting_once_more_does_not_shorten_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("mute until 20 jan");

        Assert.Contains("You are muted until Tue 20 Jan already.", (await chat.AskAsync("mute")).Text, StringComparison.Ordinal);
        Assert.Contains("Muted until Wed 7 Jan", (await chat.AskAsync("mute until wed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_shows_the_time_at_which_its_reminder_goes()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 18:00 20m linkedin", "schedule edit 1 20:00");

        // Today's stays as it was.
        Assert.Contains("LinkedIn, 20 min at 18:00", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
        await chat.SayAsync("settings zone berlin");
        Assert.Contains("LinkedIn, 20 min at 19:00", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_away_that_have_just_gone_by_are_a_tap_away_from_those_of_next_year()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon wed fri 09:00 30m linkedin", "@until 2026-01-10T10:00");

        Assert.Contains("Those are next year's.", (await chat.AskAsync("away 7 jan to 8 jan")).Text, StringComparison.Ordinal);
        Assert.Contains("Away from Wed 7 Jan to Thu 8 Jan.", (await chat.PressAsync("Those just gone")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("next year", (await chat.AskAsync("away 12 jan to 13 jan")).Text, StringComparison.Ordinal);
    }
}
