using CoachBot.Loopback.Slack;
using NodaTime;

namespace CoachBot.Specs.Slack;

/// <summary>What could not be written or answered: it is told with the next answer, or privately.</summary>
public sealed class SlackLostAnswerSpecs
{
    [Fact]
    public async Task What_a_closed_messages_tab_kept_back_is_told_with_the_next_command()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        rig.Slack.Workspace.MessagesTabEnabled = false;
        await rig.PassAsync(Duration.FromHours(26));
        Assert.Empty(rig.Reminders(rig.Ben));

        var next = await rig.TodayAsync(rig.Ben);
        var then = await rig.TodayAsync(rig.Ben);

        Assert.Contains("I could not write to you privately", next, StringComparison.Ordinal);
        Assert.DoesNotContain("I could not write to you privately", then, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Social.Messages, message => message.IsFromBot && message.EphemeralTo is null
            && message.Readable.Contains("LinkedIn, 30 min", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_missed_is_told_with_the_answer_after_the_one_that_got_lost()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        rig.Slack.Workspace.MessagesTabEnabled = false;
        await rig.PassAsync(Duration.FromHours(26));
        rig.Slack.Misbehave.Fail("response_url");

        Assert.Null((await rig.SayAsync(rig.Ben, "today")).Shown);
        await rig.Log.FirstAsync("could not be answered");

        Assert.Contains("I could not write to you privately", await rig.TodayAsync(rig.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_I_did_with_a_button_is_told_privately_where_Slack_takes_no_answer()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        await rig.PassAsync(Duration.FromHours(2));
        rig.Slack.Misbehave.Fail("response_url");

        await rig.Slack.PressAsync(rig.Ben, Assert.Single(rig.Reminders(rig.Ben)), "Done");
        await rig.Log.FirstAsync("could not be answered");
        await rig.PassAsync(Duration.Zero);

        var lost = Assert.Single(rig.Slack.Workspace.DirectMessage(rig.Ben).Messages,
            message => message.Readable.StartsWith("My answer did not reach you", StringComparison.Ordinal));
        Assert.Contains("kept", lost.Readable, StringComparison.Ordinal);
    }
}
