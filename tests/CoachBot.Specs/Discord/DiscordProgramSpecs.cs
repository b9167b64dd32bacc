using CoachBot.Loopback.Discord;

namespace CoachBot.Specs.Discord;

/// <summary>The program itself, with nothing set but a token and where Discord is.</summary>
[Trait("Category", BuiltProgram.Category)]
public sealed class DiscordProgramSpecs
{
    [Fact]
    public async Task A_wrong_token_ends_the_program_with_one_sentence_that_does_not_hold_it()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        using var program = new RunningProgram();
        var wrong = discord.Token[..^4] + "aaaa";

        var outcome = await program.RunAsync("run", "", ("Discord__Token", wrong), ("Discord__ApiBaseUrl", discord.ApiBase.ToString()));

        Assert.True(outcome.Code == 1, outcome.Error);
        Assert.Contains("Discord does not accept the bot's token", outcome.Error);
        Assert.DoesNotContain(" at CoachBot.", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(wrong, outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, discord.RequestCount);
    }

    [Fact]
    public async Task A_token_that_can_be_none_ends_the_program_with_one_sentence()
    {
        using var program = new RunningProgram();

        var outcome = await program.RunAsync(
            "run", "", ("Discord__Token", "my secret token"), ("Discord__ApiBaseUrl", "http://127.0.0.1:9/"));

        Assert.Equal(1, outcome.Code);
        Assert.Contains("Discord__Token holds white space", outcome.Error);
        Assert.DoesNotContain("my secret token", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intents_that_are_not_granted_end_the_program_with_what_to_switch_on()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        using var program = new RunningProgram();
        var ended = program.RunAsync("run", "", ("Discord__Token", discord.Token), ("Discord__ApiBaseUrl", discord.ApiBase.ToString()));
        await discord.ConnectedAsync();

        discord.Misbehave.Close(4014);
        var outcome = await ended;

        Assert.Equal(1, outcome.Code);
        Assert.Contains("Privileged Gateway Intents", outcome.Error);
        Assert.DoesNotContain(discord.Token, outcome.Output + outcome.Error, StringComparison.Ordinal);
    }
}
