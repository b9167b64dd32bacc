using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary><c>done</c> says what the Done button says, for whoever answers a reminder with a word.</summary>
public sealed class DoneSpecs
{
    [Theory]
    [InlineData("done", "LinkedIn: kept, 30 of 30 min")]
    [InlineData("/coach done", "LinkedIn: kept, 30 of 30 min")]
    [InlineData("Done!", "LinkedIn: kept, 30 of 30 min")]
    [InlineData("✅", "LinkedIn: kept, 30 of 30 min")]
    [InlineData("linkedin done", "LinkedIn: kept, 30 of 30 min")]
    [InlineData("forum done!", "forum: kept, 15 of 15 min")]
    [InlineData("done 20m", "LinkedIn: kept, 20 of 30 min")]
    [InlineData("done forum", "forum: kept, 15 of 15 min")]
    [InlineData("done forum ten minutes", "forum: kept, 10 of 15 min")]
    public async Task Done_checks_in_as_promised(string line, string said)
    {
        await using var chat = await TwoAsync();
        await chat.SayAsync("@until 2026-01-05T09:10");

        Assert.Contains(said, (await chat.AskAsync(line)).Text);
        Assert.Contains("Taken back", (await chat.AskAsync("undo")).Text);
        Assert.Equal("open", (await chat.AskAsync("today")).Figure("occasions.0.state"));
    }

    [Theory]
    [InlineData("done fb")]
    [InlineData("fb done")]
    [InlineData("done insta 15m")]
    public async Task A_channel_goes_by_its_short_name(string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 10:00 10m fb", "schedule add mon 11:00 20m insta");

        var said = (await chat.AskAsync(line)).Text;

        Assert.Contains(line.Contains("fb", StringComparison.Ordinal) ? "Facebook: kept, 10 of 10 min" : "Instagram: kept, 15 of 20 min", said);
    }

    [Theory]
    [InlineData("done 20m answered four questions", "LinkedIn: kept, 20 of 30 min", "answered four questions")]
    [InlineData("done forum two threads", "forum: kept, 15 of 15 min", "two threads")]
    [InlineData("done in the shop", "LinkedIn: kept, 30 of 30 min", "in the shop")]
    public async Task What_was_done_may_be_said_along(string line, string said, string note)
    {
        await using var chat = await TwoAsync();
        await chat.SayAsync("@until 2026-01-05T09:10");

        Assert.Contains(said, (await chat.AskAsync(line)).Text);
        Assert.Contains(note, (await chat.AskAsync("log list")).Text);
    }

    [Theory]
    [InlineData("done foo", "I don't understand “foo” here.")]
    [InlineData("done tomorow", "I don't understand “tomorow” here.")]
    [InlineData("done linkedim two posts", "Did you mean LinkedIn by “linkedim”? A note that begins so stands in quotes.")]
    [InlineData("done linkedim", "Did you mean LinkedIn by “linkedim”?")]
    [InlineData("log 20m linkedim", "Did you mean LinkedIn by “linkedim”?")]
    [InlineData("skip linkedim", "Did you mean LinkedIn by “linkedim”?")]
    public async Task A_slip_is_no_note(string line, string said)
    {
        await using var chat = await TwoAsync();
        await chat.SayAsync("@until 2026-01-05T17:10");

        Assert.StartsWith(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
        Assert.Equal("open", (await chat.AskAsync("today")).Figure("occasions.0.state"));
    }

    [Fact]
    public async Task In_quotes_or_in_a_form_anything_is_a_note()
    {
        await using var chat = await TwoAsync();
        await chat.SayAsync("@until 2026-01-05T17:10");

        Assert.Contains("Check-in 1", (await chat.AskAsync("log 20m linkedin \"linkedim it was not\"")).Text);
        Assert.Contains("forum: kept", (await chat.AskAsync("done forum --note quiet")).Text);
    }

    [Fact]
    public async Task What_was_reminded_of_last_is_meant()
    {
        await using var chat = await TwoAsync();
        await chat.SayAsync("@until 2026-01-05T17:10");

        Assert.Contains("forum: kept", (await chat.AskAsync("done")).Text);
        Assert.Contains("LinkedIn: kept", (await chat.AskAsync("done")).Text);
        Assert.StartsWith("Nothing of yours is open today.", (await chat.AskAsync("done")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_nag_done_makes_up_what_went_by()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon 09:00 30m linkedin");
        await chat.SayAsync("@until 2026-01-06T09:00");

        Assert.Contains("LinkedIn: 30 min make up for Mon 5 Jan.", (await chat.AskAsync("done")).Text);
        Assert.StartsWith("Nothing of yours is open today.", (await chat.AskAsync("done")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pause for two weeks", "away for two weeks", "Away from Mon 5 Jan to Sun 18 Jan.")]
    [InlineData("pause until friday", "away until friday", "Away from Mon 5 Jan to Fri 9 Jan.")]
    public async Task A_pause_with_an_end_is_an_away(string line, string instead, string said)
    {
        await using var chat = await TwoAsync();

        Assert.Contains($"A time with an end is {instead}.", (await chat.AskAsync(line)).Text);
        Assert.Equal("Nothing is paused.", (await chat.AskAsync("pauses")).Text);
        await chat.AskAsync(line);
        Assert.Contains(said, (await chat.PressAsync(instead)).Text);
    }

    private static async Task<Conversation> TwoAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add weekdays 09:00 30m linkedin");
        await chat.AskAsync("schedule add weekdays 17:00 15m forum");
        return chat;
    }

    [Fact]
    public async Task Done_says_what_else_is_open_today_and_does_it_with_a_tap()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon 09:00 20m linkedin");
        await chat.AskAsync("schedule add mon 11:00 10m forum");
        await chat.SayAsync("@until 2026-01-05T12:00");

        var done = await chat.AskAsync("done");

        Assert.Contains("forum: kept", done.Text, StringComparison.Ordinal);
        Assert.Contains("Still open today: LinkedIn.", done.Text, StringComparison.Ordinal);
        Assert.Contains("LinkedIn", (await chat.AskAsync("done forum")).Text, StringComparison.Ordinal);
        Assert.Contains("LinkedIn: kept", (await chat.AskAsync("done linkedin")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_in_part_is_not_named_as_something_else()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon 09:00 20m linkedin");
        await chat.SayAsync("@until 2026-01-05T12:00");

        var done = await chat.AskAsync("done 6m");

        Assert.Contains("4 min more make it count", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Still open", done.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done linkedin", "LinkedIn: kept")]
    [InlineData("skip linkedin", "LinkedIn")]
    [InlineData("snooze linkedin", "LinkedIn")]
    public async Task A_channel_with_two_promises_means_the_one_that_is_due_today(string line, string says)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed 09:00 20m linkedin");
        await chat.AskAsync("schedule add tue 11:00 10m linkedin");
        await chat.SayAsync("@until 2026-01-05T12:00");

        var answer = (await chat.AskAsync(line)).Text;

        Assert.Contains(says, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("The number says which", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done yesterday", "LinkedIn on Mon 5 Jan: kept after all, 30 of 30 min.")]
    [InlineData("done monday", "LinkedIn on Mon 5 Jan: kept after all, 30 of 30 min.")]
    [InlineData("done 20m on 5 jan", "LinkedIn on Mon 5 Jan: kept after all, 20 of 30 min.")]
    [InlineData("done forum yesterday", "forum on Mon 5 Jan: kept after all, 15 of 15 min.")]
    [InlineData("done yesterday forum 10m", "forum on Mon 5 Jan: kept after all, 10 of 15 min.")]
    [InlineData("done 2 yesterday", "forum on Mon 5 Jan: kept after all, 15 of 15 min.")]
    [InlineData("done today", "LinkedIn: kept, 30 of 30 min.")]
    [InlineData("done sunday", "Nothing of yours from Sun 4 Jan is left to check in.")]
    [InlineData("done forum 4 jan", "Nothing on forum from Sun 4 Jan is left to check in.")]
    [InlineData("done tomorrow", "Wed 7 Jan is still to come.")]
    [InlineData("done 28 dec", "more than 7 days back")]
    public async Task Done_takes_a_day_gone_by(string line, string said)
    {
        await using var chat = await TwoAsync();
        await chat.SayAsync("@until 2026-01-06T09:10");

        Assert.Contains(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_else_was_promised_for_a_day_gone_by_is_a_tap_away()
    {
        await using var chat = await TwoAsync();
        await chat.AskAsync("schedule add 3x a week 20m blog");
        await chat.SayAsync("@until 2026-01-06T09:10");

        Assert.Contains("Not logged for Mon 5 Jan either: forum and blog.", (await chat.AskAsync("done yesterday")).Text, StringComparison.Ordinal);
        Assert.Contains("forum on Mon 5 Jan: kept after all", (await chat.PressAsync("forum too")).Text, StringComparison.Ordinal);
        Assert.Contains("blog on Mon 5 Jan: kept after all, 20 of 20 min.", (await chat.AskAsync("done yesterday")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Nothing of yours from Mon 5 Jan is left", (await chat.AskAsync("done yesterday")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_on_one_channel_the_one_that_is_named_is_done()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 30m linkedin", "schedule add mon 17:00 10m linkedin", "@until 2026-01-06T12:00");

        Assert.Contains("LinkedIn on Mon 5 Jan: kept after all, 10 of 10 min.", (await chat.AskAsync("done 2 yesterday")).Text, StringComparison.Ordinal);
        Assert.Contains("kept after all, 30 of 30 min.", (await chat.AskAsync("done 1 yesterday")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done linkedin yesterday", "LinkedIn on Tue 6 Jan: kept after all, 10 of 10 min.")]
    [InlineData("done monday linkedin", "LinkedIn on Mon 5 Jan: kept after all, 30 of 30 min.")]
    [InlineData("done linkedin", "10 min make up for Tue 6 Jan")]
    [InlineData("skip linkedin", "Nothing is open today")]
    public async Task Of_two_on_one_channel_of_which_none_is_due_today_the_day_tells_which_is_meant(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 30m linkedin", "schedule add tue 17:00 10m linkedin", "@until 2026-01-07T12:00");

        Assert.Contains(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_check_in_and_its_undo_leave_old_messages_alone()
    {
        await using var chat = await TwoAsync();
        await chat.SayAllAsync("@until 2026-01-06T08:30");

        var shown = await chat.SayAllAsync("done yesterday", "undo");

        Assert.All(shown, message => Assert.Equal("reply", message.Kind));
    }

    [Fact]
    public async Task What_was_not_reminded_of_today_is_not_meant_before_what_was()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon wed 09:00 20m linkedin", "schedule add 2x a week 09:00 15m forum", "@until 2026-01-05T12:00");

        Assert.Contains("LinkedIn: kept, 20 of 20 min.", (await chat.AskAsync("done")).Text, StringComparison.Ordinal);
    }
}
