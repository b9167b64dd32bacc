using CoachBot.Discord;
using CoachBot.Loopback.Discord;
using CoachBot.Verbs;

namespace CoachBot.Specs.Discord;

/// <summary>What somebody, or the bot itself, may not do: it is said with what would work, and nothing is offered that would not.</summary>
public sealed class RightsSpecs
{
    [Fact]
    public async Task Who_may_not_do_something_is_told_who_may_and_offered_no_form()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "goal add", ("title", "30 leads"), ("by", "30 June"));

        var role = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "team role", ("person", rig.Ben), ("role", "admin"));
        var room = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "team room", ("name", rig.Social));
        var goal = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "goal edit", ("goal", "G1"), ("title", "40 leads"));

        Assert.All((InteractionResult[])[role, room, goal], refused =>
        {
            Assert.Contains("ada", refused.Message!.Text);
            Assert.DoesNotContain("Fill it in", refused.Message.Buttons);
        });
    }

    [Fact]
    public async Task Who_lacks_the_teams_role_is_not_invited_to_a_door_that_is_closed_to_them()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var eve = rig.Discord.AddUser("eve");
        var member = rig.Discord.AddMember(rig.Bakery, eve);

        var early = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team invite", ("person", eve));
        member.Roles = [rig.Team];
        var invited = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team invite", ("person", eve));
        var joined = await rig.Discord.PressAsync(eve, invited.Message!, "Join");

        Assert.Contains("Give them the role first", early.Message!.Text);
        Assert.True(early.Ephemeral);
        Assert.Contains("Welcome to **Bakery**", joined.Message!.Text);
    }

    [Theory]
    [InlineData(Permissions.None, Permissions.None, "and the bot may view, send and embed in #social", true)]
    [InlineData(Permissions.ViewChannel, Permissions.None, "can't be seen by the bot", false)]
    [InlineData(Permissions.SendMessages, Permissions.None, "#social of Bakery the bot lacks Send Messages.", false)]
    [InlineData(Permissions.SendMessages | Permissions.EmbedLinks, Permissions.SendMessages, "#social of Bakery the bot lacks Embed Links.", false)]
    [InlineData(Permissions.SendMessages, Permissions.SendMessages, "and the bot may view, send and embed in #social", true)]
    public async Task Doctor_tells_what_the_bot_may_not_do_in_the_teams_room(Permissions everyoneLacks, Permissions botHas, string sentence, bool isSound)
    {
        await using var rig = await DiscordRig.SetUpAsync();
        rig.Social.Overwrites = [new LoopbackOverwrite(rig.Bakery.Id, Deny: everyoneLacks), new LoopbackOverwrite(rig.Discord.Bot.Id, botHas)];
        using var doctor = new DiscordDoctor(
            new DiscordOptions { Token = rig.Discord.Token, ApiBaseUrl = rig.Discord.ApiBase }, PrintVerbs.Catalog(), TimeProvider.System);

        var look = doctor.ServerAsync(rig.Bakery.Id, rig.Social.Id, CancellationToken.None);

        Assert.Contains(sentence, isSound ? await look : (await Assert.ThrowsAsync<DiscordTroubleException>(() => look)).Message, StringComparison.Ordinal);
    }
}
