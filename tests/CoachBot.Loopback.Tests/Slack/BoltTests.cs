using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

/// <summary>Slack's own library takes the loopback for Slack.</summary>
public sealed class BoltTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    [PeerFact]
    [Trait("Category", "Peer")]
    public async Task Bolt_answers_commands_buttons_forms_home_and_mentions()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        var ana = slack.AddUser("ana");
        var channel = slack.AddChannel("team", ana);
        await using var bolt = BoltPeer.Start(slack);
        await slack.NextSocketAsync(Patience);

        var slash = await slack.SlashAsync(ana, channel, "/coach", "log 3");
        Assert.Equal(("heard log 3", ana), (slash.Shown?.Text, slash.Shown?.EphemeralTo));
        Assert.True((await slack.PressAsync(ana, slash.Shown!, "Done")).InTime);
        Assert.Equal("done 7", (await slack.NextChangeAsync(slash.Shown!)).Message.Text);

        Assert.True((await slack.SlashAsync(ana, channel, "/coach", "form")).InTime);
        var form = await slack.NextViewAsync(ana);
        Assert.Equal("Not that one.", (await slack.SubmitViewAsync(form, new() { ["Name"] = "bad" })).Errors["name"]);
        Assert.Equal("Ben be", Assert.Single((await slack.SuggestAsync(form, "buddy_select", "be")).Options).Text);
        Assert.True((await slack.SubmitViewAsync(form, new() { ["Name"] = "run", ["Buddy"] = "ben" })).Accepted);
        Assert.Equal("saved run with ben", (await slack.NextDirectMessageAsync(ana)).Text);

        Assert.True((await slack.ShortcutAsync(ana, "goal")).InTime);
        Assert.Equal("Goal", (await slack.NextViewAsync(ana)).Title);
        Assert.True((await slack.OpenHomeAsync(ana)).InTime);
        Assert.Equal("Today", (await slack.NextHomeAsync(ana)).Readable);
        var mention = await slack.MentionAsync(ana, channel, "hello");
        Assert.Equal(mention.Message!.Ts, (await slack.NextMessageAsync(channel, said => said.ThreadTs is not null)).ThreadTs);

        Assert.Empty(slack.Problems.All);
        Assert.All(slack.Requests.All, request => Assert.Null(request.Error));
        Assert.Equal("started", bolt.Said.Trim());
    }

    [PeerFact]
    [Trait("Category", "Peer")]
    public async Task Bolt_takes_a_new_socket_when_the_old_one_is_to_go_or_is_cut()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        var ana = slack.AddUser("ana");
        var channel = slack.AddChannel("team", ana);
        await using var bolt = BoltPeer.Start(slack);
        await slack.NextSocketAsync(Patience);

        foreach (var reason in new[] { "refresh_requested", "warning" })
        {
            await slack.Misbehave.DisconnectAsync(reason, TimeSpan.FromMilliseconds(100));
            await slack.NextSocketAsync(Patience);
            Assert.Equal($"heard {reason}", (await slack.SlashAsync(ana, channel, "/coach", reason)).Shown?.Text);
        }
        slack.Misbehave.DropSockets();
        await slack.NextSocketAsync(Patience);

        Assert.Equal("heard again", (await slack.SlashAsync(ana, channel, "/coach", "again")).Shown?.Text);
        Assert.Empty(slack.Problems.All);
    }
}
