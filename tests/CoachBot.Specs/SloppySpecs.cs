using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Who is in a hurry on day one and types half of what is meant is one tap away from it.</summary>
public sealed class SloppySpecs
{
    [Theory]
    [InlineData("10 min", "log 10m")]
    [InlineData("did 10", "log 10m")]
    [InlineData("20", "log 20m")]
    [InlineData("linkedin 10", "log 10m linkedin")]
    [InlineData("linkedin", "log 20m linkedin")]
    [InlineData("linkedin done", "log 20m linkedin")]
    [InlineData("goal 10 leads by june", "goal add 10 leads by june")]
    [InlineData("strategy answer customers faster", "strategy add answer customers faster")]
    [InlineData("schedule mon 09:00 10m linkedin", "schedule add mon 09:00 10m linkedin")]
    [InlineData("settings quiet", "settings quiet-hours")]
    [InlineData("whats this", "start")]
    [InlineData("hello there, what are you?", "start")]
    [InlineData("hi coach i did 20 minutes on linkedin", "log 20m linkedin")]
    [InlineData("good morning, 10 min", "log 10m")]
    [InlineData("idea save write about our oven", "idea add write about our oven")]
    [InlineData("goal new 10 leads by june", "goal add 10 leads by june")]
    [InlineData("delete last", "log list")]
    [InlineData("move it to tomorrow", "snooze tomorrow")]
    [InlineData("did I do anything last week?", "log list")]
    [InlineData("when is my next one", "today")]
    [InlineData("not today sorry", "skip")]
    [InlineData("I'm too busy this week", "away this week")]
    [InlineData("give me 2 weeks off", "away 2 weeks")]
    [InlineData("we got 2 demos today", "record 2 demos")]
    [InlineData("i got 2 trial lessons from the post", "record 2 trial lessons")]
    [InlineData("cancel", "undo")]
    public async Task What_was_probably_meant_is_a_tap_away(string line, string offered)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal(offered, (await chat.AskAsync(line)).Buttons[0]);
    }

    [Theory]
    [InlineData("`log 20m linkedin`")]
    [InlineData("```log 20m linkedin```")]
    [InlineData("**log 20m linkedin**")]
    [InlineData("> log 20m linkedin")]
    [InlineData("/coach `log 20m linkedin`")]
    public async Task A_line_that_was_copied_out_of_a_message_with_its_marks_is_the_line(string line)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("Check-in 1: 20 min, LinkedIn", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log linkdin 10")]
    [InlineData("log 10 linkedn")]
    [InlineData("log 10m linkdin")]
    public async Task A_slip_in_a_well_known_channel_is_mended_by_a_tap(string line)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith("Did you mean LinkedIn by", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
        Assert.Contains("10 min, LinkedIn", (await chat.PressAsync("LinkedIn")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done instagram")]
    [InlineData("skip instagram")]
    public async Task A_channel_that_I_promised_nothing_on_is_no_note_and_no_reason(string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 30m linkedin", "@until 2026-01-05T09:10");

        Assert.StartsWith("You have promised nothing on Instagram.", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
        Assert.Equal("open", (await chat.AskAsync("today")).Figure("occasions.0.state"));
    }

    [Theory]
    [InlineData("all done")]
    [InlineData("yep done")]
    [InlineData("I finished it, thanks!")]
    [InlineData("done, thanks")]
    [InlineData("done done")]
    [InlineData("please done")]
    [InlineData("hello, done")]
    [InlineData("/done")]
    [InlineData("`done`")]
    [InlineData("\"done\"")]
    public async Task Done_is_done_whatever_is_said_with_it(string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 20m forum", "@until 2026-01-05T09:10");

        Assert.StartsWith("✓ forum: kept", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
        Assert.StartsWith("Taken back", (await chat.AskAsync("undo that please")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not done")]
    [InlineData("done?")]
    [InlineData("is it done")]
    [InlineData("half done")]
    public async Task What_is_not_done_is_not_checked_in(string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 20m forum", "@until 2026-01-05T09:10", line);

        Assert.Equal("open", (await chat.AskAsync("today")).Figure("occasions.0.state"));
    }

    [Theory]
    [InlineData("log half an hour on linkedin", "30 min, LinkedIn", "")]
    [InlineData("log a quarter of an hour via linkedin", "15 min, LinkedIn", "")]
    [InlineData("log 20m talked to tom on linkedin", "20 min, LinkedIn", "talked to tom")]
    [InlineData("log ~20m linkedin on our own page", "20 min, LinkedIn", "on our own page")]
    public async Task What_only_leads_to_a_channel_is_no_note(string line, string said, string note)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
        Assert.Equal(note, (await chat.AskAsync("log list")).Text.Split('\n')[1].Split("LinkedIn")[^1].Trim());
    }

    [Theory]
    [InlineData("log 1 hr 15 linkedin", "15")]
    [InlineData("log 1h 15 linkedin", "15")]
    [InlineData("log 20m linkedin 3", "3")]
    public async Task A_number_alone_is_no_note(string line, string number)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith($"What is the {number}? A length has its unit", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
        Assert.StartsWith("No check-ins", (await chat.AskAsync("log list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_takes_a_cheer()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 20m forum", "@until 2026-01-05T09:10");

        Assert.StartsWith("✓ forum: kept", (await chat.AskAsync("done 🎉")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_on_several_is_help_on_one()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith("goal\ngoal add", (await chat.AskAsync("help goals")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agree_may_be_typed_without_harm()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith("Good. Press Agree", (await chat.AskAsync("agree")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goal add ten leads by 30 June", "G1 leads: 10 by Tue 30 Jun.")]
    [InlineData("goal add twenty five leads by 30 June", "G1 leads: 25 by Tue 30 Jun.")]
    public async Task The_number_of_a_goal_may_be_a_word(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }
}
