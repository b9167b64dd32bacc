using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Sockets;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Sockets;

/// <summary>What Slack should not send.</summary>
public class SlackSocketsOddMessagesTests
{
    [Theory]
    [InlineData("""{"envelope_id":"odd","type":"canvas_thing","payload":{"a":1}}""")]
    [InlineData("""{"envelope_id":"odd","type":"slash_commands","payload":{"command":"/coach"}}""")]
    [InlineData("""{"envelope_id":"odd","type":"slash_commands","payload":null}""")]
    [InlineData("""{"envelope_id":"odd","type":"events_api","payload":{"type":"event_callback","event_id":"Ev1"}}""")]
    [InlineData("""{"envelope_id":"odd","type":"interactive","payload":[1,2]}""")]
    [InlineData("""{"envelope_id":"odd"}""")]
    public async Task What_can_not_be_read_is_acknowledged_and_skipped(string envelope)
    {
        await using var scene = new SocketScene().Start();
        var socket = await scene.NextOpenAsync();

        socket.Send(envelope);

        Assert.Equal("""{"envelope_id":"odd"}""", await socket.Sent.NextAsync());
        Assert.Equal(0, scene.Consumer.Count);
    }

    [Theory]
    [InlineData("no JSON at all")]
    [InlineData("[]")]
    [InlineData("""{"envelope_id":"cut","type":"slash""")]
    [InlineData("""{"type":"slash_commands","payload":{}}""")]
    [InlineData("")]
    public async Task What_is_no_envelope_is_skipped_and_the_next_is_handled(string message)
    {
        await using var scene = new SocketScene().Start();
        var socket = await scene.NextOpenAsync();

        socket.Send(message).Send(Payloads.Command("e1"));

        Assert.Equal("""{"envelope_id":"e1"}""", await socket.Sent.NextAsync());
    }

    [Fact]
    public async Task A_button_takes_no_payload_so_it_is_left_out()
    {
        await using var scene = new SocketScene().Start();
        scene.Consumer.Answer = _ => Task.FromResult(SlackAnswer.Message(new ReplyMessage("lost")));
        var socket = await scene.NextOpenAsync();

        socket.Send(Payloads.Interactive("e1", Payloads.Button));

        Assert.Equal("""{"envelope_id":"e1"}""", await socket.Sent.NextAsync());
        Assert.Contains("takes no payload", scene.Log.Text);
    }

    [Fact]
    public async Task An_envelope_that_accepts_no_payload_gets_none()
    {
        await using var scene = new SocketScene().Start();
        scene.Consumer.Answer = _ => Task.FromResult(SlackAnswer.Message(new ReplyMessage("lost")));
        var socket = await scene.NextOpenAsync();

        socket.Send(Payloads.Command("e1").Replace("\"accepts_response_payload\":true", "\"accepts_response_payload\":false"));

        Assert.Equal("""{"envelope_id":"e1"}""", await socket.Sent.NextAsync());
    }

    [Fact]
    public async Task Longer_messages_than_the_usual_are_put_together()
    {
        await using var scene = new SocketScene().Start();
        var socket = await scene.NextOpenAsync();
        var text = new string('ä', 100_000);

        socket.Send(Payloads.Command("long", text)).Send(Payloads.Command("short"));

        var texts = new[] { await scene.Consumer.NextAsync<SlashCommand>(), await scene.Consumer.NextAsync<SlashCommand>() }
            .Select(command => command.Text);
        Assert.Equal([text, "today"], texts.OrderByDescending(text => text.Length));
    }

    [Fact]
    public async Task Messages_beyond_all_measure_are_skipped()
    {
        await using var scene = new SocketScene().Start();
        var socket = await scene.NextOpenAsync();

        socket.Send(Payloads.Command("huge", new string('a', MessageReader.LongestMessage))).Send(Payloads.Command("e1"));

        Assert.Equal("""{"envelope_id":"e1"}""", await socket.Sent.NextAsync());
    }
}
