using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Sockets;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Sockets;

/// <summary>What comes by a socket and how it is acknowledged.</summary>
public class SlackSocketsTests
{
    [Fact]
    public async Task A_slash_command_is_answered_in_the_payload_of_its_acknowledgement()
    {
        await using var scene = new SocketScene().Start();
        scene.Consumer.Answer = _ => Task.FromResult(SlackAnswer.Message(new ReplyMessage("Grüezi") { ResponseType = "ephemeral" }));
        var socket = await scene.NextOpenAsync();

        socket.Send(Payloads.Command("e1"));

        Assert.Equal(
            """{"envelope_id":"e1","payload":{"text":"Grüezi","response_type":"ephemeral"}}""",
            (await socket.AcknowledgementAsync()).ToJsonString(new() { Encoder = SlackAnswer.WriterOptions.Encoder }));
        var command = await scene.Consumer.NextAsync<SlashCommand>();
        Assert.Equal(("/coach", "today", "U1", "C1", "T1", "e1"),
            (command.Command, command.Text, command.UserId, command.ChannelId, command.TeamId, command.Id));
    }

    [Fact]
    public async Task The_acknowledgement_waits_for_the_consumer_and_others_do_not()
    {
        await using var scene = new SocketScene().Start();
        var committed = new TaskCompletionSource<SlackAnswer>();
        scene.Consumer.Answer = received => received.Id == "slow" ? committed.Task : Task.FromResult(SlackAnswer.Empty);
        var socket = await scene.NextOpenAsync();

        socket.Send(Payloads.Command("slow")).Send(Payloads.Command("quick"));

        Assert.Equal("quick", (string?)(await socket.AcknowledgementAsync())["envelope_id"]);
        committed.SetResult(SlackAnswer.Empty);
        Assert.Equal("slow", (string?)(await socket.AcknowledgementAsync())["envelope_id"]);
    }

    [Fact]
    public async Task A_consumer_that_blocks_its_thread_does_not_block_the_reading()
    {
        await using var scene = new SocketScene().Start();
        using var gate = new ManualResetEventSlim();
        scene.Consumer.Answer = received =>
        {
            if (received.Id == "blocking")
                gate.Wait(TimeSpan.FromSeconds(20));
            return Task.FromResult(SlackAnswer.Empty);
        };
        var socket = await scene.NextOpenAsync();

        socket.Send(Payloads.Command("blocking")).Send(Payloads.Command("other"));

        Assert.Equal("other", (string?)(await socket.AcknowledgementAsync())["envelope_id"]);
        gate.Set();
    }

    [Fact]
    public async Task Envelopes_that_come_together_are_received_in_their_order()
    {
        await using var scene = new SocketScene(connections: 1).Start();
        var socket = await scene.NextOpenAsync();

        for (var round = 0; round < 50; round++)
        {
            socket.Send(Payloads.Command($"{round} first"), Payloads.Command($"{round} second"));

            Assert.Equal($"{round} first", (await scene.Consumer.NextAsync<SlashCommand>()).Id);
            Assert.Equal($"{round} second", (await scene.Consumer.NextAsync<SlashCommand>()).Id);
            await socket.AcknowledgementAsync();
            await socket.AcknowledgementAsync();
        }
    }

    [Fact]
    public async Task An_event_that_comes_again_is_handled_once_and_acknowledged_each_time()
    {
        await using var scene = new SocketScene().Start();
        var one = await scene.NextOpenAsync();
        var other = await scene.NextOpenAsync();

        one.Send(Payloads.Event("e1", "Ev1", Payloads.DirectMessage));
        await one.AcknowledgementAsync();
        other.Send(Payloads.Event("e2", "Ev1", Payloads.DirectMessage, retry: 1));

        Assert.Equal("e2", (string?)(await other.AcknowledgementAsync())["envelope_id"]);
        Assert.Equal(1, scene.Consumer.Count);
    }

    [Fact]
    public async Task A_repeat_of_what_is_still_in_work_waits_for_the_same_answer()
    {
        await using var scene = new SocketScene().Start();
        var committed = new TaskCompletionSource<SlackAnswer>();
        scene.Consumer.Answer = _ => committed.Task;
        var socket = await scene.NextOpenAsync();

        socket.Send(Payloads.Command("e1")).Send(Payloads.Command("e1"));
        await scene.Consumer.NextAsync<SlashCommand>();
        committed.SetResult(SlackAnswer.Message(new ReplyMessage("once")));

        Assert.Equal("once", (string?)(await socket.AcknowledgementAsync())["payload"]!["text"]);
        Assert.Equal("once", (string?)(await socket.AcknowledgementAsync())["payload"]!["text"]);
        Assert.Equal(1, scene.Consumer.Count);
    }

    [Fact]
    public async Task What_failed_stays_unacknowledged_and_its_repeat_is_handled()
    {
        await using var scene = new SocketScene().Start();
        var socket = await scene.NextOpenAsync();
        scene.Consumer.Answer = _ => throw new InvalidOperationException("no disk");
        socket.Send(Payloads.Event("e1", "Ev1", Payloads.DirectMessage));
        await scene.Consumer.NextAsync<MessageReceived>();

        scene.Consumer.Answer = _ => Task.FromResult(SlackAnswer.Empty);
        socket.Send(Payloads.Event("e2", "Ev1", Payloads.DirectMessage, retry: 1));

        Assert.Equal(1, (await scene.Consumer.NextAsync<MessageReceived>()).Retry);
        Assert.Equal("e2", (string?)(await socket.AcknowledgementAsync())["envelope_id"]);
    }

    [Fact]
    public async Task An_acknowledgement_that_comes_too_late_is_sent_and_logged()
    {
        await using var scene = new SocketScene().Start();
        scene.Consumer.Answer = _ =>
        {
            scene.Time.Advance(SlackLimits.AcknowledgeWithin + TimeSpan.FromSeconds(1));
            return Task.FromResult(SlackAnswer.Empty);
        };
        var socket = await scene.NextOpenAsync();

        socket.Send(Payloads.Command("e1"));

        await socket.AcknowledgementAsync();
        Assert.Contains("longer than Slack waits", scene.Log.Text);
    }
}
