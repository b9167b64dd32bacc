using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Sockets;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Sockets;

/// <summary>The runtime's web socket counts its pings in real time, so this goes over a real connection.</summary>
public class DeadConnectionTests
{
    [Fact]
    public async Task A_connection_whose_pings_stay_unanswered_is_dropped_and_opened_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var http = new FakeHttp { Rule = _ => $$"""{"ok":true,"url":"ws://{{listener.LocalEndpoint}}/link"}""" };
        var api = new SlackWebApi(new HttpClient(http), new SlackWebApiOptions(), TimeProvider.System, new ListLog<SlackWebApi>());
        var options = new SlackSocketsOptions
        {
            AppToken = new SlackSecret("xapp"),
            Connections = 1,
            PingEvery = TimeSpan.FromMilliseconds(30),
            PongWithin = TimeSpan.FromMilliseconds(60),
        };
        var consumer = new FakeConsumer();
        var running = new SlackSockets(consumer, api, options, TimeProvider.System, new ListLog<SlackSockets>()).RunAsync(stop.Token);

        // Says hello and then never reads again, so that no ping is answered.
        using var dead = await listener.AcceptTcpClientAsync().SoonAsync();
        await GreetAsync(dead);
        using var again = await listener.AcceptTcpClientAsync().SoonAsync();
        using var socket = await GreetAsync(again);
        await socket.SendAsync(Encoding.UTF8.GetBytes(Payloads.Command("e1")), WebSocketMessageType.Text, true, stop.Token);

        await consumer.Received.NextAsync();
        await stop.CancelAsync();
        await running.SoonAsync();
    }

    private static async Task<WebSocket> GreetAsync(TcpClient client)
    {
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, leaveOpen: true);
        var key = "";
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            if (line.StartsWith("Sec-WebSocket-Key: ", StringComparison.OrdinalIgnoreCase))
                key = line[19..];
        }
        // https://www.rfc-editor.org/rfc/rfc6455#section-1.3
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"));
        var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true });
        await socket.SendAsync("""{"type":"hello"}"""u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        return socket;
    }
}
