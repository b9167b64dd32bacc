using CoachBot.Testing;

namespace CoachBot.Specs.Expectations;

/// <summary>Who takes promised hours says no more than is needed.</summary>
public sealed class CoverTakeSpecs
{
    [Theory]
    [InlineData("cover take")]
    [InlineData("cover take linkedin")]
    [InlineData("cover take tomorrow")]
    [InlineData("cover take linkedin tomorrow")]
    public async Task Where_one_day_is_open_it_need_not_be_said(string line)
    {
        await using var chat = await AwayAsync("away tomorrow");

        Assert.Contains("You answer on LinkedIn from Tue 6 Jan 09:00 on, for 8 h", (await chat.AskAsync(line)).Text);
        Assert.Contains("Nothing is uncovered", (await chat.AskAsync("cover take")).Text);
    }

    [Fact]
    public async Task Of_several_days_one_is_pressed()
    {
        await using var chat = await AwayAsync("away tomorrow", "away thu");

        Assert.Equal(["Tue 6 Jan", "Thu 8 Jan"], (await chat.AskAsync("cover take")).Buttons);
        Assert.Contains("You answer on LinkedIn from Thu 8 Jan 09:00 on", (await chat.PressAsync("Thu 8 Jan")).Text);
    }

    [Fact]
    public async Task A_sentence_that_says_so_leads_to_it()
    {
        await using var chat = await AwayAsync("away tomorrow");
        await chat.AskAsync("i can cover for ada tomorrow");

        Assert.Contains("You answer on LinkedIn", (await chat.PressAsync("cover take tomorrow")).Text);
    }

    private static async Task<Conversation> AwayAsync(params string[] absences)
    {
        var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            ["@as ben", "hi", "@as ada", "expectation add linkedin 4h mon-fri 9-17", "cover add mon tue wed thu fri 9-17 linkedin", .. absences, "@as ben"]);
        return chat;
    }
}
