using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Blind answers stay blind: one person's are never revealed to a team, whichever round it is.</summary>
public sealed class RevealSpecs
{
    private static readonly string[] Questions =
    [
        "same-result", "goals-complete", "read-first", "promised-days", "without-main-person", "time-made", "human-answer", "begin-exchanges",
        "left-a-channel", "beyond-likes", "compared-results", "changed-plan", "may-say", "show-one",
    ];

    private static string Vote => "stage assess " + string.Join(' ', Questions.Select(key => $"--{key} 2"));

    [Fact]
    public async Task My_own_answers_alone_are_not_the_team_s_and_I_m_told_how_many_are_missing()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "hi", "@as cleo", "hi", "@as ada", Vote);

        var stage = await chat.AskAsync("stage");
        var alone = await chat.AskAsync("stage reveal");
        await chat.SayAllAsync("@as ben", Vote, "@as ada");
        var two = await chat.AskAsync("stage reveal");
        await chat.SayAllAsync("@as cleo", Vote, "@as ada");

        Assert.DoesNotContain("Reveal", stage.Buttons);
        Assert.StartsWith("Too few have answered: 1 so far", alone.Text, StringComparison.Ordinal);
        Assert.Contains("It works once 3 have answered; 2 of you still may", alone.Text, StringComparison.Ordinal);
        Assert.StartsWith("Too few have answered: 2 so far", two.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ben", alone.Text + two.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("assessed", (await chat.AskAsync("stage")).Facts!.Value.EnumerateObject().Select(f => f.Name));
    }

    [Fact]
    public async Task In_a_team_of_two_the_other_s_answers_are_waited_for()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            "@as ben", "hi", "@as ada",
            "stage assess --same-result 2 --promised-days 2 --time-made 2 --beyond-likes 2 --show-one 2 --share yes");

        var alone = await chat.AskAsync("stage reveal");

        Assert.Contains("once the one of you who is missing has answered, too", alone.Text, StringComparison.Ordinal);
    }
}
