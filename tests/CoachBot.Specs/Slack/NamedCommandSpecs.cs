namespace CoachBot.Specs.Slack;

/// <summary>An answer names a command as Slack takes it: a bare line in a room is read by everybody but the coach.</summary>
public sealed class NamedCommandSpecs
{
    [Fact]
    public async Task A_command_is_named_with_the_slash_before_it()
    {
        await using var rig = await SlackRig.StartAsync();
        await rig.SayAsync(rig.Ada, "setup Europe/London");

        var answer = await rig.SayAsync(rig.Ben, "done");
        var typed = await rig.SayAsync(rig.Ben, "log 20m linkedin");

        Assert.Contains("/coach log 20m linkedin", answer.Shown!.Readable, StringComparison.Ordinal);
        Assert.Contains("20 min bonus", typed.Shown!.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_by_itself_and_the_Home_tab_name_it_so_too()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        await rig.SayAsync(rig.Ben, "kudos @ada for the answer");
        await rig.SettleAsync();

        var told = await rig.Slack.NextMessageAsync(
            rig.Slack.Workspace.DirectMessage(rig.Ada), message => message.Readable.Contains("Kudos from", StringComparison.Ordinal));
        var home = await rig.OpenHomeAsync(rig.Ada);
        await rig.Slack.PressAsync(home, "Settings");
        await rig.NextHomeAsync(rig.Ada, "/coach settings day-start 04:00");

        Assert.Contains("/coach settings praise on", told.Readable, StringComparison.Ordinal);
    }
}
