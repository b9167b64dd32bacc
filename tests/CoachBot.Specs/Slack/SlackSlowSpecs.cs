namespace CoachBot.Specs.Slack;

/// <summary>A store that is slow, and sockets that come and go: nobody is left without an answer.</summary>
public sealed class SlackSlowSpecs
{
    [Fact]
    public async Task A_command_that_takes_longer_than_a_second_and_a_half_is_acknowledged_and_then_answered()
    {
        await using var rig = await SlackRig.PromisedAsync();
        rig.Held.Hold();

        var late = await rig.SayAsync(rig.Ben, "log 20m linkedin");
        rig.Held.LetGo();
        await rig.Slack.NextRequestAsync("response_url");

        Assert.True(late.InTime);
        Assert.Null(late.Shown);
        var said = rig.Social.Messages.Last(message => message.EphemeralTo == rig.Ben);
        Assert.Contains("20 min", said.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_takes_long_closes_and_is_answered_afterwards()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ben, "log");
        var form = await rig.Slack.NextViewAsync(rig.Ben);
        rig.Held.Hold();

        var sent = await rig.Slack.SubmitViewAsync(form, new() { ["minutes"] = "10m" });
        rig.Held.LetGo();
        var said = await rig.Slack.NextMessageAsync(where: message => message.Readable.Contains("10 min", StringComparison.Ordinal));

        Assert.True(sent.Accepted);
        Assert.Equal(rig.Ben, said.EphemeralTo);
    }

    [Fact]
    public async Task A_refresh_leaves_no_gap()
    {
        await using var rig = await SlackRig.PromisedAsync();

        // The second of the first two.
        await rig.Slack.NextSocketAsync();

        var leaving = rig.Slack.Misbehave.DisconnectAsync("refresh_requested", TimeSpan.FromSeconds(2));
        await rig.Slack.NextSocketAsync();
        var answer = await rig.SayAsync(rig.Ben, "today");
        await leaving;

        Assert.Null(answer.Problem);
    }

    [Fact]
    public async Task Sockets_that_drop_without_a_word_are_opened_again()
    {
        await using var rig = await SlackRig.PromisedAsync();

        // The second of the first two.
        await rig.Slack.NextSocketAsync();

        rig.Slack.Misbehave.DropSockets();
        await rig.Slack.NextSocketAsync();

        Assert.Null((await rig.SayAsync(rig.Ben, "today")).Problem);
    }

    [Fact]
    public async Task A_mention_in_a_thread_is_answered_in_the_thread()
    {
        await using var rig = await SlackRig.PromisedAsync();
        var first = await rig.Slack.MentionAsync(rig.Ben, rig.Social, "today");
        await rig.Slack.NextMessageAsync(rig.Social, message => message.Readable.Contains("LinkedIn", StringComparison.Ordinal));

        await rig.Slack.MentionAsync(rig.Ben, rig.Social, "progress", first.Message);
        var answer = await rig.Slack.NextMessageAsync(rig.Social, message => message.ThreadTs == first.Message!.Ts);

        Assert.Equal(rig.Ben, answer.EphemeralTo);
    }

    [Fact]
    public async Task The_files_of_an_export_come_directly()
    {
        await using var rig = await SlackRig.PromisedAsync();

        await rig.SayAsync(rig.Ben, "export");
        var file = await rig.Slack.Files.NextAsync();

        Assert.Equal(rig.Slack.Workspace.DirectMessage(rig.Ben), file.SharedIn);
    }
}
