using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

/// <summary>The gateway as a bare socket, read and written payload by payload.</summary>
internal sealed class RawGateway : IAsyncDisposable
{
    public const int Guilds = 1;
    public const int GuildMessages = 1 << 9;
    public const int DirectMessages = 1 << 12;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _packed = new();
    private ZLibStream? _unpacked;

    private RawGateway(LoopbackDiscord discord) => Discord = discord;

    public LoopbackDiscord Discord { get; }

    public string SessionId { get; private set; } = "";

    public string ResumeUrl { get; private set; } = "";

    public int Sequence { get; private set; }

    /// <summary>Connected, and HELLO taken.</summary>
    public static async Task<RawGateway> ConnectAsync(LoopbackDiscord discord, string query = "v=10&encoding=json", string? url = null)
    {
        var gateway = new RawGateway(discord);
        await gateway._socket.ConnectAsync(new($"{url ?? $"ws://{discord.ApiBase.Authority}"}/?{query}"), default);
        if (query.Contains("zlib-stream")) gateway._unpacked = new(gateway._packed, CompressionMode.Decompress);
        return gateway;
    }

    /// <summary>Connected, identified, and READY taken.</summary>
    public static async Task<RawGateway> ReadyAsync(LoopbackDiscord discord, int intents = Guilds | GuildMessages | DirectMessages)
    {
        var gateway = await ConnectAsync(discord);
        await gateway.NextAsync(10);
        await gateway.IdentifyAsync(intents);
        await gateway.DispatchAsync("READY");
        return gateway;
    }

    public Task IdentifyAsync(int intents = Guilds, string? token = null, string more = "") => SendAsync(
        $$$"""{"op":2,"d":{"token":"{{{token ?? Discord.Token}}}","intents":{{{intents}}},"properties":{"os":"linux"}{{{more}}} }}""");

    public Task ResumeAsync(string sessionId, int seq) =>
        SendAsync($$$"""{"op":6,"d":{"token":"{{{Discord.Token}}}","session_id":"{{{sessionId}}}","seq":{{{seq}}}}}""");

    public async Task SendAsync(string payload) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(payload).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, default);

    /// <summary>Closes from this side; 4000 keeps the session.</summary>
    public Task CloseAsync(int code) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, "", default);

    /// <summary>The next payload of that opcode; others on the way are passed over.</summary>
    public async Task<JsonElement> NextAsync(int op)
    {
        while (true)
        {
            var payload = await ReceiveAsync() ?? throw new InvalidOperationException($"Closed with {(int?)_socket.CloseStatus}");
            if (payload.GetProperty("op").GetInt32() == op) return payload;
        }
    }

    /// <summary>The data of the next dispatch of that name.</summary>
    public async Task<JsonElement> DispatchAsync(string type)
    {
        while (true)
        {
            var payload = await NextAsync(0);
            if (payload.GetProperty("t").GetString() == type) return payload.GetProperty("d");
        }
    }

    /// <summary>The code that the other side closes with; null where the connection just ends.</summary>
    public async Task<int?> ClosedAsync()
    {
        try
        {
            while (await ReceiveAsync() is not null)
            {
            }

            return (int?)_socket.CloseStatus;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    /// <summary>The next payload as it came.</summary>
    public async Task<string?> ReceiveTextAsync()
    {
        using var guard = new CancellationTokenSource(Patience);
        var (message, buffer) = (new MemoryStream(), new byte[64 * 1024]);
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), guard.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            message.Write(buffer.AsSpan(0, part.Count));
            if (part.EndOfMessage) return _unpacked is null ? Encoding.UTF8.GetString(message.ToArray()) : Unpack(message.ToArray());
        }
    }

    public ValueTask DisposeAsync()
    {
        _unpacked?.Dispose();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement?> ReceiveAsync()
    {
        if (await ReceiveTextAsync() is not { } text) return null;
        var payload = JsonDocument.Parse(text).RootElement;
        if (payload.GetProperty("s") is { ValueKind: JsonValueKind.Number } number) Sequence = number.GetInt32();
        if (payload.GetProperty("t").ValueKind == JsonValueKind.String && payload.GetProperty("t").GetString() == "READY")
        {
            SessionId = payload.GetProperty("d").GetProperty("session_id").GetString()!;
            ResumeUrl = payload.GetProperty("d").GetProperty("resume_gateway_url").GetString()!;
        }

        return payload;
    }

    private string Unpack(byte[] message)
    {
        Assert.Equal([0, 0, 255, 255], message[^4..]);
        _packed.SetLength(0);
        _packed.Write(message);
        _packed.Position = 0;
        var (text, buffer) = (new MemoryStream(), new byte[64 * 1024]);
        while (_unpacked!.Read(buffer) is var count and > 0) text.Write(buffer.AsSpan(0, count));
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
