using CoachBot.Loopback.Slack;

namespace CoachBot.Specs.Slack;

/// <summary>A room in which I am not is said when it is picked, not when the review can't be posted.</summary>
public sealed class PickedRoomSpecs
{
    private const string LetMeIn = "I am not in there yet";

    [Theory]
    [InlineData(ConversationKind.Public)]
    [InlineData(ConversationKind.Private)]
    public async Task Who_picks_a_room_without_me_is_told_to_let_me_in(ConversationKind kind)
    {
        await using var rig = await SlackRig.WelcomedAsync();
        var hall = rig.Slack.Workspace.AddChannel("hall", [rig.Ada], kind, withBot: false);

        var picked = await rig.SayAsync(rig.Ada, $"team room <#{hall.Id}>");
        hall.AddBot();
        var again = await rig.SayAsync(rig.Ada, $"team room <#{hall.Id}>");

        Assert.Contains(LetMeIn, picked.Shown!.Readable, StringComparison.Ordinal);
        Assert.Contains("The review goes to", again.Shown!.Readable, StringComparison.Ordinal);
        Assert.DoesNotContain(LetMeIn, again.Shown.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_direct_message_and_the_set_up_are_answered_so_too()
    {
        await using var rig = await SlackRig.StartAsync(new LoopbackSlackOptions { RateLimits = false });
        var hall = rig.Slack.Workspace.AddChannel("hall", [rig.Ada], withBot: false);

        var set = await rig.SayAsync(rig.Ada, $"setup Europe/London --room <#{hall.Id}>");
        await rig.Slack.DirectMessageAsync(rig.Ada, $"team room <#{hall.Id}>");
        var written = await rig.Slack.NextMessageAsync(
            rig.Slack.Workspace.DirectMessage(rig.Ada), message => message.Readable.Contains("The review goes to", StringComparison.Ordinal));

        Assert.Contains(LetMeIn, set.Shown!.Readable, StringComparison.Ordinal);
        Assert.Contains(LetMeIn, written.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_answered_so_too()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        var hall = rig.Slack.Workspace.AddChannel("hall", [rig.Ada], withBot: false);
        await rig.SayAsync(rig.Ada, "team room");

        await rig.Slack.SubmitViewAsync(await rig.Slack.NextViewAsync(rig.Ada), new() { ["name"] = hall.Id });
        var answer = await rig.Slack.NextMessageAsync(where: message => message.Readable.Contains("The review goes to", StringComparison.Ordinal));

        Assert.Contains(LetMeIn, answer.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Slack_does_not_tell_the_room_is_taken()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        rig.Slack.Misbehave.Answer("conversations.history", "fatal_error");

        var picked = await rig.SayAsync(rig.Ada, $"team room <#{rig.Social.Id}>");

        Assert.Contains("The review goes to", picked.Shown!.Readable, StringComparison.Ordinal);
        Assert.DoesNotContain(LetMeIn, picked.Shown.Readable, StringComparison.Ordinal);
    }
}
