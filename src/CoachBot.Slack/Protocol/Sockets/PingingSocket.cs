using System.Net.WebSockets;

namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>
/// The runtime's web socket, told to ping: a connection can die without a word, and only an unanswered ping shows it. Its writes may be
/// gathered.
/// </summary>
internal static class PingingSocket
{
    public static async Task<SlackSocket> ConnectAsync(Uri address, SlackSocketsOptions options, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = options.PingEvery;
        socket.Options.KeepAliveTimeout = options.PongWithin;
        GatheringStream? writes = null;
        try
        {
            // The connection outlives the handler that opened it.
            using var handler = new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PlaintextStreamFilter = (opened, _) => ValueTask.FromResult<Stream>(writes = new GatheringStream(opened.PlaintextStream)),
            };
            using var opener = new HttpMessageInvoker(handler);
            await socket.ConnectAsync(address, opener, cancel);
            return new SlackSocket(socket, writes);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
