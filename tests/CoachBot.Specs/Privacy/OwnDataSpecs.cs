using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Privacy;
using CoachBot.Specs.Servers;
using CoachBot.Testing;

namespace CoachBot.Specs.Privacy;

/// <summary>What is held of a person, they are given; and once they are forgotten, it is gone.</summary>
public sealed class OwnDataSpecs(TwoTeams teams) : IClassFixture<TwoTeams>
{
    private static readonly DataKind[] Words = [DataKind.NameAndRole, DataKind.Notes, DataKind.Reasons, DataKind.Answers, DataKind.Kudos];

    [Theory]
    [InlineData("mika")]
    [InlineData("olga")]
    [InlineData("bela")]
    public async Task An_export_holds_every_word_of_its_member(string name)
    {
        var who = TwoTeams.Members.Single(m => m.Name == name);
        var (_, reply) = await teams.TryAsync(new CommandInvoked(ServerRig.NewId(), who.Actor, "export"));
        var text = Leaks.TextOf(reply);

        var own = WordsOf(name).ToList();
        Assert.NotEmpty(own);
        Assert.Empty(own.Where(word => !word.IsIn(text)).Select(word => word.Word));
    }

    [Theory]
    [InlineData("mika")]
    [InlineData("olga")]
    [InlineData("gita")]
    public async Task Who_is_forgotten_leaves_no_word_behind(string name)
    {
        var forgetting = new TwoTeams();
        await forgetting.InitializeAsync();
        var who = TwoTeams.Members.Single(m => m.Name == name);
        await forgetting.DoAsync(new CommandInvoked(ServerRig.NewId(), who.Actor, "forget-me yes, forget me"));

        var rows = StoreDump.Of(forgetting.Rig.StorePath);
        Assert.Empty(WordsOf(name).SelectMany(word => rows.Where(word.IsIn).Select(row => $"{word.Word}: {row}")));
        await forgetting.DisposeAsync();
    }

    private IEnumerable<Marker> WordsOf(string name) => teams.Markers.Where(m => m.About.Contains(name) && Words.Contains(m.Kind));
}
