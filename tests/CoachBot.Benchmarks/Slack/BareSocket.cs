using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using CoachBot.Benchmarks.Clients;

namespace CoachBot.Benchmarks.Slack;

/// <summary>
/// The floor of Socket Mode: one web socket, whose envelopes are read with System.Text.Json and acknowledged with the same words. No
/// second socket, no checks, no store. https://docs.slack.dev/apis/events-api/using-socket-mode
/// </summary>
internal sealed class BareSocket(Uri api, string appToken) : IClient
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _talking = Task.CompletedTask;

    public async Task StartAsync()
    {
        using var http = new HttpClient { BaseAddress = api };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", appToken);
        using var opened = await http.PostAsync("apps.connections.open", null);
        var answer = await opened.Content.ReadFromJsonAsync<JsonElement>();
        await _socket.ConnectAsync(new Uri(answer.GetProperty("url").GetString()!), _stop.Token);
        _talking = TalkAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await _stop.CancelAsync();
        await _talking.ContinueWith(static _ => { }, TaskScheduler.Default);
        _socket.Dispose();
        _stop.Dispose();
    }

    private async Task TalkAsync()
    {
        var buffer = new byte[64 << 10];
        using var acknowledgement = new MemoryStream();
        await using var writer = new Utf8JsonWriter(acknowledgement);
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult received;
            do
            {
                received = await _socket.ReceiveAsync(buffer.AsMemory(length), _stop.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                    return;
                length += received.Count;
            }
            while (!received.EndOfMessage);
            using var envelope = JsonDocument.Parse(buffer.AsMemory(0, length));
            if (!envelope.RootElement.TryGetProperty("envelope_id", out var id))
                continue;
            acknowledgement.SetLength(0);
            writer.Reset();
            writer.WriteStartObject();
            writer.WriteString("envelope_id", id.GetString());
            writer.WriteStartObject("payload");
            writer.WriteString("text", "Ask away.");
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.Flush();
            await _socket.SendAsync(
                acknowledgement.GetBuffer().AsMemory(0, (int)acknowledgement.Length), WebSocketMessageType.Text, endOfMessage: true, _stop.Token);
        }
    }
}
