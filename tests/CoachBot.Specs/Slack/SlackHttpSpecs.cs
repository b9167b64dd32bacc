using CoachBot.Loopback.Slack;
using NodaTime;

namespace CoachBot.Specs.Slack;

/// <summary>Slack calls by HTTP: what it signed is handled once, and nothing else is.</summary>
public sealed class SlackHttpSpecs
{
    [Fact]
    public async Task A_command_is_answered_in_the_response_and_a_reminder_comes_and_is_ticked_off()
    {
        await using var rig = await SlackRig.PromisedAsync(way: SlackWay.Http);

        var answer = await rig.SayAsync(rig.Ben, "today");
        await rig.PassAsync(Duration.FromMinutes(70));
        var reminder = rig.Reminders(rig.Ben).Single();
        var pressed = await rig.Slack.PressAsync(rig.Ben, reminder, "Done");
        await rig.Slack.NextRequestAsync("response_url");
        await rig.PassAsync(Duration.Zero);

        Assert.Equal(rig.Ben, answer.Shown!.EphemeralTo);
        Assert.Contains("LinkedIn", answer.Shown.Readable, StringComparison.Ordinal);
        Assert.Null(pressed.Problem);
        Assert.True(reminder.Versions.Count > 1);
    }

    [Theory]
    [InlineData(HttpSigning.Wrong)]
    [InlineData(HttpSigning.Stale)]
    [InlineData(HttpSigning.Missing)]
    public async Task What_Slack_did_not_sign_just_now_gets_401_and_nothing_more(HttpSigning signing)
    {
        await using var rig = await SlackRig.PromisedAsync(way: SlackWay.Http);
        rig.Slack.Http!.Signing = signing;

        var command = await rig.SayAsync(rig.Ben, "log 20m linkedin");
        var body = await rig.Slack.Http.PostAsync("application/json", "{}");
        var shortcut = await rig.Slack.ShortcutAsync(rig.Ben, "log");

        Assert.Equal((401, 0), (command.Ack.Status!.Value, command.Ack.Raw.Length));
        Assert.Equal(new HttpReply(401, ""), body);
        Assert.Equal((401, 0), (shortcut.Ack.Status!.Value, shortcut.Ack.Raw.Length));
        rig.Slack.Http.Signing = HttpSigning.Right;
        Assert.Contains("○", await rig.TodayAsync(rig.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_replayed_does_nothing_twice()
    {
        await using var rig = await SlackRig.PromisedAsync(way: SlackWay.Http);
        await rig.SayAsync(rig.Ben, "log 20m linkedin");

        var again = await rig.Slack.Http!.ReplayAsync();
        await rig.RestartAsync();
        var afterRestart = await rig.Slack.Http.ReplayAsync();

        Assert.Equal((200, 200), (again.Status, afterRestart.Status));
        Assert.Contains("LinkedIn, 20 min kept", await rig.TodayAsync(rig.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_signing_secret_is_changed_both_are_accepted()
    {
        await using var rig = await SlackRig.PromisedAsync(way: SlackWay.Http);
        rig.Slack.RotateSigningSecret();
        await rig.RestartAsync();

        var now = await rig.SayAsync(rig.Ben, "today");
        rig.Slack.Http!.Signing = HttpSigning.PreviousSecret;
        var before = await rig.SayAsync(rig.Ben, "today");

        Assert.Equal((200, 200), (now.Ack.Status, before.Ack.Status));
    }

    [Fact]
    public async Task Slack_may_verify_the_address_and_its_certificate_and_a_watcher_may_ask_for_health()
    {
        await using var rig = await SlackRig.StartAsync(way: SlackWay.Http);
        using var watcher = new HttpClient();

        Assert.Equal(new HttpReply(200, "a challenge"), await rig.Slack.Http!.VerifyUrlAsync("a challenge"));
        Assert.Equal(new HttpReply(200, ""), await rig.Slack.Http.CheckCertificateAsync());
        Assert.Equal("ok", await watcher.GetStringAsync(new Uri(rig.Site, "health")));
        rig.Slack.Http.Signing = HttpSigning.Missing;
        Assert.Equal(401, (await rig.Slack.Http.VerifyUrlAsync("a challenge")).Status);
    }

    [Theory]
    [InlineData("this is no JSON")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"type\":\"event_callback\"}")]
    [InlineData("{\"type\":\"event_callback\",\"event\":17}")]
    [InlineData("{\"type\":\"telepathy\"}")]
    public async Task A_signed_body_that_can_not_be_read_is_passed_over(string body)
    {
        await using var rig = await SlackRig.PromisedAsync(way: SlackWay.Http);

        var answer = await rig.Slack.Http!.PostAsync("application/json", body);

        Assert.Equal(new HttpReply(200, ""), answer);
        Assert.DoesNotContain(rig.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Null((await rig.SayAsync(rig.Ben, "today")).Problem);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_unread()
    {
        await using var rig = await SlackRig.PromisedAsync(way: SlackWay.Http);

        var answer = await rig.Slack.Http!.PostAsync("application/json", new string(' ', 2 * 1024 * 1024));

        Assert.Equal(new HttpReply(413, ""), answer);
        Assert.Null((await rig.SayAsync(rig.Ben, "today")).Problem);
    }

    [Fact]
    public async Task A_message_that_Slack_tells_twice_is_handled_once()
    {
        await using var rig = await SlackRig.PromisedAsync(way: SlackWay.Http);
        rig.Slack.Misbehave.DuplicateNext();

        var told = await rig.Slack.DirectMessageAsync(rig.Ben, "log 20m linkedin");
        Assert.True(await told.Completion);

        Assert.Contains("LinkedIn, 20 min kept", await rig.TodayAsync(rig.Ben), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task What_was_done_for_a_message_is_told_once_though_the_bot_died_and_Slack_tells_it_again(bool wasAnswerNoted, int times)
    {
        await using var rig = await SlackRig.PromisedAsync(way: SlackWay.Http);
        Assert.True(await (await rig.Slack.MentionAsync(rig.Ben, rig.Social, "log 20m linkedin")).Completion);
        IEnumerable<SlackMessage> Told() => rig.Social.Messages.Concat(rig.Slack.Workspace.DirectMessage(rig.Ben).Messages)
            .Where(m => m.IsFromBot && m.Readable.Contains("Check-in 1", StringComparison.Ordinal));
        await rig.UntilAsync(() => Told().Any(), "an answer");

        // The first answer stands for the one that it died over, where nobody noted that it was taken.
        await rig.GoDownAsync(Duration.FromMinutes(1), () => rig.Write($"UPDATE received_events SET answered = {(wasAnswerNoted ? 1 : 0)}"));
        var again = await rig.Slack.Http!.ReplayAsync();
        await rig.SayAsync(rig.Ben, "today");
        await rig.PassAsync(Duration.FromMinutes(1));

        Assert.Equal(200, again.Status);
        Assert.Equal(times, Told().Count());
    }
}
