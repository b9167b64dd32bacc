using CoachBot.Application.Chat;
using CoachBot.Specs.Servers;

namespace CoachBot.Specs.Privacy;

/// <summary>What no command's declaration says: a thing belongs to its owner, and some words of a command are for leads.</summary>
[Collection(TwoTeams.Shared)]
public sealed class RightsSpecs(TwoTeams teams)
{
    [Theory]
    [InlineData("goal edit G1 to 95000")]
    [InlineData("goal close G1")]
    [InlineData("goal keep G1")]
    [InlineData("goal milestone G1 20000 by 15 May")]
    [InlineData("strategy edit S1 --worth €40")]
    [InlineData("strategy close S1 anyway")]
    [InlineData("pause G1")]
    [InlineData("resume G2")]
    public async Task What_belongs_to_somebody_is_changed_by_them_or_a_lead_alone(string line)
    {
        Assert.True(await IsRefusedAsync(TwoTeams.Mika, line));
        Assert.False(await IsRefusedAsync(TwoTeams.Olga, line));
        Assert.False(await IsRefusedAsync(TwoTeams.Lena, line));
        Assert.False(await IsRefusedAsync(TwoTeams.Ada, line));
    }

    [Theory]
    [InlineData("pause team")]
    [InlineData("stage reveal")]
    public async Task Some_words_are_for_leads(string line)
    {
        Assert.True(await IsRefusedAsync(TwoTeams.Olga, line));
        Assert.False(await IsRefusedAsync(TwoTeams.Lena, line));
        Assert.False(await IsRefusedAsync(TwoTeams.Ada, line));
    }

    private async Task<bool> IsRefusedAsync(Onlooker who, string line)
    {
        var (trial, _) = await teams.TryAsync(new CommandInvoked(ServerRig.NewId(), who.Actor, line));
        Assert.Null(trial.Fault);
        Assert.Equal(trial.IsRefused, trial.Writes.Count == 0);
        return trial.IsRefused;
    }
}
