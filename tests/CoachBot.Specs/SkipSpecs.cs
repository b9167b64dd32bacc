using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>A skip takes the earliest that is open; where several are, the answer names it and the others are a tap away.</summary>
public sealed class SkipSpecs
{
    [Fact]
    public async Task Of_two_at_one_time_the_other_can_be_skipped_instead()
    {
        await using var chat = await TwoAtNineAsync();

        var skipped = await chat.AskAsync("skip client visit");
        Assert.StartsWith("LinkedIn on Mon 5 Jan is skipped", skipped.Text, StringComparison.Ordinal);
        Assert.Equal(["Undo", "Skip forum at 09:00 instead"], skipped.Buttons);

        Assert.StartsWith("forum on Mon 5 Jan is skipped", (await chat.PressAsync("Skip forum at 09:00 instead")).Text, StringComparison.Ordinal);
        Assert.Equal(["open", "excused"], await StatesAsync(chat));

        // The first one's skip of the week is not used up.
        Assert.StartsWith("LinkedIn on Mon 5 Jan is skipped", (await chat.AskAsync("skip")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip tomorrow", "away tomorrow")]
    [InlineData("skip wed", "away wed")]
    [InlineData("skip forum on friday", "away on friday")]
    public async Task Who_wants_a_later_day_off_is_shown_how_and_todays_stays(string line, string instead)
    {
        await using var chat = await TwoAtNineAsync();

        var answer = await chat.AskAsync(line);
        Assert.Contains($"To keep a day to come free: {instead}.", answer.Text);
        Assert.StartsWith("Away on", (await chat.PressAsync(instead)).Text, StringComparison.Ordinal);
        Assert.Equal(["open", "open"], await StatesAsync(chat));
    }

    [Fact]
    public async Task A_day_that_is_over_is_not_skipped()
    {
        await using var chat = await TwoAtNineAsync();

        Assert.Contains("can be made up", (await chat.AskAsync("skip yesterday")).Text);
        Assert.StartsWith("LinkedIn on Mon 5 Jan is skipped", (await chat.AskAsync("skip today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_brings_the_first_skip_back()
    {
        await using var chat = await TwoAtNineAsync();
        await chat.AskAsync("skip client visit");
        await chat.PressAsync("Skip forum at 09:00 instead");

        await chat.AskAsync("undo");
        Assert.Equal(["excused", "open"], await StatesAsync(chat));

        await chat.AskAsync("undo");
        Assert.Equal(["open", "open"], await StatesAsync(chat));
    }

    [Fact]
    public async Task What_is_named_is_skipped_without_a_question()
    {
        await using var chat = await TwoAtNineAsync();

        Assert.Equal(["Undo"], (await chat.AskAsync("skip forum")).Buttons);
    }

    private static async Task<Conversation> TwoAtNineAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 30m linkedin", "schedule add mon 09:00 20m forum", "@until 2026-01-05T10:00");
        return chat;
    }

    private static async Task<IEnumerable<string>> StatesAsync(Conversation chat)
    {
        var today = await chat.AskAsync("today");
        return [today.Figure("occasions.0.state"), today.Figure("occasions.1.state")];
    }
}
