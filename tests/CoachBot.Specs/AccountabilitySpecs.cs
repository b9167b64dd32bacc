using CoachBot.Testing;

namespace CoachBot.Specs;

public sealed class AccountabilitySpecs
{
    [Theory]
    [InlineData("settings accountability ada", 2)]
    [InlineData("settings accountability off", 0)]
    public async Task The_goals_owner_is_asked_at_the_third_and_fourth_step_only_where_I_agreed(string agreement, int asked)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 qualified leads by 30 June");
        await chat.SayAllAsync("@as bob", "settings accountability ada", agreement == "settings accountability off" ? agreement : "progress me");
        await chat.AskAsync("schedule add every weekday 09:00 20m forum for 1");

        // Missed Mon 5 to Fri 9 January: the nags of Thu 8 and Fri 9 are at the third and fourth step, the fifth comes on Mon 12.
        var weeks = await chat.SayAsync("@until 2026-01-12T20:00");

        Assert.Equal(["2026-01-06T08:00", "2026-01-07T08:00", "2026-01-08T08:00", "2026-01-09T08:00", "2026-01-12T08:00"],
            weeks.Where(m => m is { Kind: "nag", To: "bob" }).Select(m => m.LocalTime));
        var asks = weeks.Where(m => m is { Kind: "notice", To: "ada" } && !m.Text.StartsWith("The week is nearly over", StringComparison.Ordinal)).ToList();
        Assert.Equal(asked, asks.Count);
        Assert.All(asks, ask => Assert.Contains("bob agreed that I may ask you", ask.Text));
        Assert.All(asks, ask => Assert.Equal(["Change the goal"], ask.Buttons));
        Assert.Equal(asked == 0 ? [] : ["2026-01-08T08:00", "2026-01-09T08:00"], asks.Select(m => m.LocalTime));
    }
}
