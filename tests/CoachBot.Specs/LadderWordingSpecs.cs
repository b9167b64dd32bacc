using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Each step of the ladder says something of its own, and offers what it says.</summary>
public sealed class LadderWordingSpecs
{
    [Theory]
    [InlineData(
        "schedule add every weekday 09:00 30m linkedin", "My proposal: 15 min instead of 30, same days.", "Make it 15 min",
        "Mon, Wed, Fri, and the same 30 min?", "Make it Mon, Wed, Fri")]
    [InlineData(
        "schedule add every weekday 09:00 10m linkedin", "My proposal: Mon, Wed, Fri, and the same 10 min.", "Make it Mon, Wed, Fri",
        "Mon, Wed, Fri, and the same 10 min?", "Make it Mon, Wed, Fri")]
    public async Task The_third_step_proposes_fewer_minutes_and_the_fourth_fewer_days(
        string promise, string third, string thirdButton, string fourth, string fourthButton)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(promise, "@until 2026-01-09T08:30");

        var nags = chat.All.Where(m => m.Kind == "nag").ToList();

        Assert.Contains("3 in a row went by. The promise is bigger than your weeks just now.", nags[2].Text, StringComparison.Ordinal);
        Assert.Contains(third, nags[2].Text, StringComparison.Ordinal);
        Assert.Contains(thirdButton, nags[2].Buttons);
        Assert.Contains("4 in a row went by. Fewer days that hold", nags[3].Text, StringComparison.Ordinal);
        Assert.Contains(fourth, nags[3].Text, StringComparison.Ordinal);
        Assert.EndsWith("One more, and I stop reminding you of it.", nags[3].Text, StringComparison.Ordinal);
        Assert.Contains(fourthButton, nags[3].Buttons);
        Assert.Contains("LinkedIn", (await chat.PressAsync(fourthButton)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_by_of_a_quota_is_weeks()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add 2x a week 20m forum", "@until 2026-02-09T09:00");

        var nags = chat.All.Where(m => m.Kind == "nag").Select(m => m.Text).ToList();

        Assert.Contains("the week to Sun 11 Jan ended short", nags[0], StringComparison.Ordinal);
        Assert.Contains("forum: two weeks in a row ended short.", nags[1], StringComparison.Ordinal);
        Assert.Contains("forum: 3 weeks in a row ended short.", nags[2], StringComparison.Ordinal);
        Assert.Contains("forum: 4 weeks in a row ended short.", nags[3], StringComparison.Ordinal);
        Assert.Contains("once a week, and the same 20 min?", nags[3], StringComparison.Ordinal);
        Assert.Contains("forum: five weeks in a row ended short, so I stop reminding you of it.", nags[4], StringComparison.Ordinal);
    }
}
