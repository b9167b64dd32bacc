using System.Net.WebSockets;

namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>The runtime's web socket, told to ping: a connection can die without a word, and only an unanswered ping shows it.</summary>
internal static class PingingSocket
{
    public static async Task<WebSocket> ConnectAsync(Uri address, SlackSocketsOptions options, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = options.PingEvery;
        socket.Options.KeepAliveTimeout = options.PongWithin;
        try
        {
            await socket.ConnectAsync(address, cancel);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
