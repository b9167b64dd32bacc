using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>People have names of several words, and are called by one of them.</summary>
public sealed class NameSpecs
{
    [Theory]
    [InlineData("ben")]
    [InlineData("Ben Miller")]
    [InlineData("\"Ben Miller\"")]
    [InlineData("@Ben Miller")]
    [InlineData("miller")]
    [InlineData("@be")]
    public async Task A_colleague_is_found_by_what_they_are_called(string name)
    {
        await using var chat = await TeamAsync("Lea Miller-Jones", "Ben Miller");

        Assert.StartsWith("Ben Miller is a lead now", (await chat.AskAsync($"team role {name} lead")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("team role ben lead", "“ben” could be Ben Miller or Ben Ash.", "Ben Ash is a lead now")]
    [InlineData("kudos ben for the blog", "“ben” could be Ben Miller or Ben Ash.", "Ben Ash gets it")]
    public async Task Where_two_are_called_so_the_coach_asks(string line, string asked, string said)
    {
        await using var chat = await TeamAsync("Ben Miller", "Ben Ash");

        Assert.Equal(asked, (await chat.AskAsync(line)).Text);
        Assert.StartsWith(said, (await chat.PressAsync("Ben Ash")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_in_the_team_is_not_taken_for_somebody_near()
    {
        await using var chat = await TeamAsync("Ben Miller");

        Assert.StartsWith("benj is not in the team.", (await chat.AskAsync("team role benj lead")).Text, StringComparison.Ordinal);
    }

    private static async Task<Conversation> TeamAsync(params string[] names)
    {
        var chat = await Conversation.StartAsync();
        await chat.AskAsync("today");
        foreach (var name in names)
            await chat.SayAllAsync($"@as {name}", "today");
        await chat.SayAllAsync("@as ada");
        return chat;
    }
}
