using System.Net.WebSockets;
using System.Text;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Sockets;
using CoachBot.Slack.Tests.Protocol.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Slack.Tests.Protocol.Sockets;

/// <summary>The runtime's web socket counts its pings in real time, so this goes over a real connection.</summary>
public class DeadConnectionTests
{
    private int _connections;

    [Fact]
    public async Task A_connection_whose_pings_stay_unanswered_is_dropped_and_opened_again()
    {
        using var stop = new CancellationTokenSource();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var server = builder.Build();
        server.UseWebSockets();
        server.MapGet("/link", context => ServeAsync(context, stop.Token));
        await server.StartAsync();
        var consumer = new FakeConsumer();
        var running = Sockets(consumer, server.Urls.First().Replace("http", "ws", StringComparison.Ordinal)).RunAsync(stop.Token);

        await consumer.Received.NextAsync();

        Assert.Equal(2, _connections);
        await stop.CancelAsync();
        await running.SoonAsync();
    }

    private static SlackSockets Sockets(FakeConsumer consumer, string address)
    {
        var http = new FakeHttp { Rule = _ => $$"""{"ok":true,"url":"{{address}}/link"}""" };
        var api = new SlackWebApi(new HttpClient(http), new SlackWebApiOptions(), TimeProvider.System, new ListLog<SlackWebApi>());
        var options = new SlackSocketsOptions
        {
            AppToken = new SlackSecret("xapp"),
            Connections = 1,
            PingEvery = TimeSpan.FromMilliseconds(100),
            PongWithin = TimeSpan.FromMilliseconds(200),
        };
        return new SlackSockets(consumer, api, options, TimeProvider.System, new ListLog<SlackSockets>());
    }

    // The first says hello and never reads, so that no ping is answered; the second lives.
    private async Task ServeAsync(HttpContext context, CancellationToken stop)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await SendAsync(socket, """{"type":"hello"}""");
        if (Interlocked.Increment(ref _connections) > 1)
        {
            await SendAsync(socket, Payloads.Command("e1"));
            while (socket.State == WebSocketState.Open)
                await socket.ReceiveAsync(new byte[256], context.RequestAborted);
        }
        else
        {
            await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private static Task SendAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
