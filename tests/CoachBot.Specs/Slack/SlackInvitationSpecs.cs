namespace CoachBot.Specs.Slack;

/// <summary>Whom one asks to join.</summary>
public sealed class SlackInvitationSpecs
{
    [Fact]
    public async Task A_bot_is_not_invited()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        var helper = rig.Slack.AddUser("helper");
        helper.IsBot = true;

        var named = await rig.SayAsync(rig.Ada, $"team invite <@{helper.Id}|helper>");
        var person = await rig.SayAsync(rig.Ada, $"team invite <@{rig.Slack.AddUser("cleo").Id}|cleo>");

        Assert.Contains("That is a bot", named.Shown!.Readable, StringComparison.Ordinal);
        Assert.Contains("asks you to join", person.Shown!.Readable, StringComparison.Ordinal);
    }
}
