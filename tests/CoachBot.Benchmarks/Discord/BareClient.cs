using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CoachBot.Benchmarks.Clients;

namespace CoachBot.Benchmarks.Discord;

/// <summary>
/// The floor: hello, identify, heartbeats; each payload is read with System.Text.Json, each interaction answered with the same words. No
/// limits, no resuming, no store. https://docs.discord.com/developers/events/gateway#connection-lifecycle
/// </summary>
internal sealed class BareClient : IClient
{
    /// <summary>In place of the server whose commands it registers: they are there.</summary>
    public const string Registered = "-";

    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();
    private readonly bool _compress;
    private readonly CancellationTokenSource _stop = new();
    private readonly string _token;
    private Task _talking = Task.CompletedTask;
    private Task _beating = Task.CompletedTask;
    private long? _sequence;

    private BareClient(HttpClient http, string token, bool compress) =>
        (_http, _token, _compress) = (http, token, compress);

    public long Bytes { get; private set; }

    public static async Task<BareClient> OpenAsync(Uri api, string token, string server, bool compress)
    {
        var http = new HttpClient { BaseAddress = api };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", token);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1)");
        if (server == Registered)
            return new BareClient(http, token, compress);
        var application = await http.GetFromJsonAsync<JsonElement>("applications/@me");
        object[] commands =
        [
            new
            {
                name = "coach",
                description = "The coach",
                options = (object[])
                [
                    new
                    {
                        type = 1,
                        name = "ping",
                        description = "Answer",
                    },
                ],
            },
        ];
        var put = await http.PutAsJsonAsync($"applications/{application.GetProperty("id")}/guilds/{server}/commands", commands);
        put.EnsureSuccessStatusCode();
        return new BareClient(http, token, compress);
    }

    public async Task StartAsync()
    {
        var gateway = await _http.GetFromJsonAsync<JsonElement>("gateway/bot");
        await _socket.ConnectAsync(
            new Uri($"{gateway.GetProperty("url").GetString()}/?v=10&encoding=json{(_compress ? "&compress=zlib-stream" : "")}"), _stop.Token);
        _talking = TalkAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await _stop.CancelAsync();
        await Task.WhenAll(_talking, _beating).ContinueWith(static _ => { }, TaskScheduler.Default);
        _socket.Dispose();
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task TalkAsync()
    {
        using var pieces = new MemoryStream();
        using var inflater = new ZLibStream(pieces, CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        var buffer = new byte[64 << 10];
        while (true)
        {
            pieces.SetLength(0);
            inflated.SetLength(0);
            ValueWebSocketReceiveResult received;
            do
            {
                received = await _socket.ReceiveAsync(buffer.AsMemory(), _stop.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                    return;
                pieces.Write(buffer.AsSpan(0, received.Count));
                Bytes += received.Count;
            }
            while (!received.EndOfMessage);
            if (_compress)
            {
                pieces.Position = 0;
                int read;
                while ((read = inflater.Read(buffer)) > 0)
                    inflated.Write(buffer.AsSpan(0, read));
            }
            var whole = _compress ? inflated : pieces;
            using var payload = JsonDocument.Parse(whole.GetBuffer().AsMemory(0, (int)whole.Length));
            await TakeAsync(payload.RootElement);
        }
    }

    private async Task TakeAsync(JsonElement payload)
    {
        switch (payload.GetProperty("op").GetInt32())
        {
            case 0:
                _sequence = payload.GetProperty("s").GetInt64();
                if (payload.GetProperty("t").ValueEquals("INTERACTION_CREATE"u8))
                {
                    var interaction = payload.GetProperty("d");
                    _ = AnswerAsync(interaction.GetProperty("id").GetString()!, interaction.GetProperty("token").GetString()!);
                }
                break;
            case 10:
                _beating = BeatAsync(TimeSpan.FromMilliseconds(payload.GetProperty("d").GetProperty("heartbeat_interval").GetInt64()));
                await SendAsync(JsonSerializer.Serialize(new
                {
                    op = 2,
                    // Joining and leaving servers, and direct messages: what the coach asks for.
                    d = new { token = _token, intents = 4097, properties = new { os = "x", browser = "x", device = "x" } },
                }));
                break;
        }
    }

    private async Task AnswerAsync(string id, string interactionToken)
    {
        using var body = new StringContent("""{"type":4,"data":{"content":"Ask away.","flags":64}}""", Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync($"interactions/{id}/{interactionToken}/callback", body);
        if (!answer.IsSuccessStatusCode)
            await Console.Error.WriteLineAsync($"The bare client was answered with {answer.StatusCode}.");
    }

    private async Task BeatAsync(TimeSpan interval)
    {
        using var timer = new PeriodicTimer(interval, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(_stop.Token))
            await SendAsync(JsonSerializer.Serialize(new { op = 1, d = _sequence }));
    }

    private ValueTask SendAsync(string payload) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(payload), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, _stop.Token);
}
