using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Privacy;
using CoachBot.Domain.Teams;
using CoachBot.Specs.Servers;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.Privacy;

/// <summary>What is held of a person, they are given; and once they are forgotten, it is gone.</summary>
[Collection(TwoTeams.Shared)]
public sealed class OwnDataSpecs(TwoTeams teams)
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

    [Fact]
    public async Task Who_is_forgotten_leaves_no_word_behind()
    {
        var forgetting = new TwoTeams();
        await forgetting.InitializeAsync();
        await NameLenaToOthersAsync(forgetting);
        Assert.Contains(
            forgetting.Rig.Sent.All, m => m.Account == "olga" && Leaks.TextOf(m.Content).Contains("lena", StringComparison.Ordinal));
        List<string> left = [];
        foreach (var who in new[] { TwoTeams.Mika, TwoTeams.Lena, TwoTeams.Olga, TwoTeams.Gita })
        {
            await forgetting.DoAsync(new CommandInvoked(ServerRig.NewId(), who.Actor, "forget-me yes, forget me"));
            var rows = StoreDump.Of(forgetting.Rig.StorePath);
            left.AddRange(WordsOf(who.Name).SelectMany(word => rows.Where(word.IsIn).Select(row => $"{word.Word}: {row}")));
        }

        await forgetting.DisposeAsync();
        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    /// <summary>In messages that were settled by a button, in those that come as time passes, and in those about a goal of hers.</summary>
    private static async Task NameLenaToOthersAsync(TwoTeams teams)
    {
        await teams.DoAsync(new CommandInvoked(ServerRig.NewId(), TwoTeams.Lena.Actor, "team buddy <@ada>"));
        await teams.DoAsync(new CommandInvoked(ServerRig.NewId(), TwoTeams.Ada.Actor, "settings accountability <@lena>"));
        await teams.DoAsync(new CommandInvoked(ServerRig.NewId(), TwoTeams.Lena.Actor, "goal add 9 demos in 20 weeks"));
        await teams.DoAsync(new CommandInvoked(ServerRig.NewId(), TwoTeams.Ada.Actor, "goal hand demos <@olga>"));
        await teams.Rig.PassAsync(Duration.FromHours(24));
        await PressAsync(teams, TwoTeams.Olga, "goal.offer", button: 1);
        await PressAsync(teams, TwoTeams.Ada, "buddy.answer");
        await PressAsync(teams, TwoTeams.Lena, "agreement.answer");
        await teams.Rig.PassAsync(Duration.FromDays(Accountability.Days - Accountability.ToldDaysBefore + 1));
        foreach (var words in new[] { "In the middle of a week", "Your agreement that I may ask" })
        {
            Assert.Contains(teams.Rig.Sent.All, m => m.Account == "ada" && Leaks.TextOf(m.Content) is var text
                && text.Contains(words, StringComparison.Ordinal) && text.Contains("lena", StringComparison.Ordinal));
        }

        Assert.Contains(
            teams.Rig.Sent.All, m => m is { Account: "ada", Edits: not null } && Leaks.TextOf(m.Content).Contains("lena", StringComparison.Ordinal));
    }

    private static Task PressAsync(TwoTeams teams, Onlooker who, string action, int button = 0)
    {
        var message = teams.Rig.Sent.All.Last(m => m.Account == who.Name && m.Content.Buttons.Any(b => b.Action.Name == action));
        return teams.DoAsync(new ButtonPressed(ServerRig.NewId(), who.Actor, message.Content.Buttons[button].Action, message.Id));
    }

    private IEnumerable<Marker> WordsOf(string name) => teams.Markers.Where(m => m.About.Contains(name) && Words.Contains(m.Kind));
}
