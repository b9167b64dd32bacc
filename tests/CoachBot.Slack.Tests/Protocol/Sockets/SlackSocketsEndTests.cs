using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Sockets;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Sockets;

/// <summary>Troubles that wait for a human, and the end.</summary>
public class SlackSocketsEndTests
{
    [Fact]
    public async Task Too_many_sockets_means_fewer_and_never_at_once()
    {
        await using var scene = new SocketScene().Start();
        await scene.NextOpenAsync();
        var crowded = await scene.NextOpenAsync();

        crowded.Disconnect("too_many_websockets");
        await scene.Time.WaitingAsync(wait => wait >= ReconnectPlan.CrowdedButServed);

        await crowded.Goodbye.SoonAsync();
        Assert.Equal(2, scene.Opened);
        Assert.Equal(1, scene.Sockets.Open);
        await scene.Time.AdvanceToAsync(wait => wait >= ReconnectPlan.CrowdedButServed);
        await scene.NextOpenAsync();
    }

    [Fact]
    public async Task Too_many_sockets_before_the_hello_waits_longer_each_time()
    {
        await using var scene = new SocketScene(connections: 1).Start();

        (await scene.NextSocketAsync()).Disconnect("too_many_websockets");
        await scene.Time.AdvanceToAsync(wait => wait >= ReconnectPlan.Crowded && wait <= ReconnectPlan.Crowded * 1.5);
        (await scene.NextSocketAsync()).Disconnect("too_many_websockets");

        await scene.Time.WaitingAsync(wait => wait >= ReconnectPlan.Crowded * 2);
        Assert.Equal(2, scene.Opened);
    }

    [Fact]
    public async Task Socket_Mode_switched_off_is_said_in_a_sentence_and_probed_slowly()
    {
        await using var scene = new SocketScene(connections: 1).Start();
        (await scene.NextSocketAsync()).Disconnect("link_disabled");

        await scene.Time.WaitingAsync(wait => wait >= ReconnectPlan.Probe);
        Assert.StartsWith("Socket Mode is switched off for this app.", scene.Sockets.Trouble);
        Assert.Contains(scene.Log.Lines, line => line.StartsWith("Error: Socket Mode is switched off"));
        await scene.Time.AdvanceToAsync(wait => wait >= ReconnectPlan.Probe);
        var back = await scene.NextOpenAsync();

        back.Send(Payloads.Command("e1"));
        await back.AcknowledgementAsync();
        // The acknowledgement may be there before the one who waited for the hello has gone on.
        await scene.Sockets.FirstOpen.SoonAsync();
        Assert.Null(scene.Sockets.Trouble);
    }

    [Fact]
    public async Task A_refused_token_is_said_in_a_sentence_and_tried_once_in_a_while()
    {
        await using var scene = new SocketScene();
        scene.Http.Then("""{"ok":false,"error":"invalid_auth"}""");
        scene.Start();

        await scene.Time.WaitingAsync(wait => wait >= ReconnectPlan.Probe);

        Assert.StartsWith("Slack refuses the app token (invalid_auth).", scene.Sockets.Trouble);
        Assert.Equal((1, 0), (scene.Http.Count, scene.Opened));
    }

    [Fact]
    public async Task At_the_end_what_is_in_work_is_acknowledged_before_the_goodbye()
    {
        await using var scene = new SocketScene(connections: 1).Start();
        var committed = new TaskCompletionSource<SlackAnswer>();
        scene.Consumer.Answer = _ => committed.Task;
        var socket = await scene.NextOpenAsync();
        socket.Send(Payloads.Command("e1"));
        await scene.Consumer.NextAsync<SlashCommand>();

        var stopped = scene.StopAsync();
        Assert.False(socket.Goodbye.IsCompleted);
        committed.SetResult(SlackAnswer.Message(new ReplyMessage("done")));

        await stopped.SoonAsync();
        Assert.Equal("done", (string?)(await socket.AcknowledgementAsync())["payload"]!["text"]);
        Assert.True(socket.Goodbye.IsCompleted);
    }

    [Fact]
    public async Task At_the_end_nobody_is_waited_for_forever()
    {
        await using var scene = new SocketScene(connections: 1).Start();
        scene.Consumer.Answer = _ => new TaskCompletionSource<SlackAnswer>().Task;
        var socket = await scene.NextOpenAsync();
        socket.IgnoresGoodbye = true;
        await scene.Sockets.FirstOpen.SoonAsync();

        var stopped = scene.StopAsync();
        await socket.Goodbye.SoonAsync();
        await scene.Time.AdvanceToAsync(wait => wait == SocketConnection.GoodbyeWithin);

        await stopped.SoonAsync();
        await socket.Gone.SoonAsync();
    }

    [Fact]
    public async Task No_log_names_a_secret()
    {
        await using var scene = new SocketScene().Start();
        scene.Http.Then(new HttpRequestException("refused"));
        scene.Consumer.Answer = received => throw new InvalidOperationException($"failed for {received}");
        var socket = await scene.NextOpenAsync();

        socket.Send(Payloads.Command("e1")).Send(Payloads.Interactive("e2", Payloads.Button)).Send(Payloads.Interactive("e3", "{}"));
        await socket.AcknowledgementAsync();
        await scene.Consumer.Received.NextAsync();
        await scene.Consumer.Received.NextAsync();
        socket.Break();
        await scene.StopAsync();

        var logs = scene.Log.Text + scene.ApiLog.Text;
        Assert.Contains("failed for SlashCommand", logs);
        Assert.All(
            [SocketScene.AppToken, SocketScene.Ticket, Payloads.TriggerId, Payloads.ResponseUrl],
            secret => Assert.DoesNotContain(secret, logs));
    }
}
