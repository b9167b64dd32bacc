using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Tests.Slack;

/// <summary>A plain client of Socket Mode.</summary>
internal sealed class RawSocket(ClientWebSocket client) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly byte[] _buffer = new byte[64 * 1024];

    public ClientWebSocket Client => client;

    public async Task<JsonObject> ReceiveAsync() => JsonNode.Parse(await ReceiveTextAsync())!.AsObject();

    public async Task<string> ReceiveTextAsync()
    {
        var result = await client.ReceiveAsync(_buffer, CancellationToken.None).WaitAsync(Patience);
        Assert.Equal(WebSocketMessageType.Text, result.MessageType);
        return Encoding.UTF8.GetString(_buffer, 0, result.Count);
    }

    public async Task<WebSocketCloseStatus?> ReceiveCloseAsync()
    {
        var result = await client.ReceiveAsync(_buffer, CancellationToken.None).WaitAsync(Patience);
        Assert.Equal(WebSocketMessageType.Close, result.MessageType);
        return result.CloseStatus;
    }

    public Task SendAsync(string text) =>
        client.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public Task AcknowledgeAsync(JsonObject envelope, JsonNode? payload = null)
    {
        var answer = new JsonObject { ["envelope_id"] = (string?)envelope["envelope_id"] };
        if (payload is not null)
            answer["payload"] = payload;
        return SendAsync(answer.ToJsonString());
    }

    /// <summary>Takes the next envelope, acknowledges it and gives its payload.</summary>
    public async Task<JsonObject> TakeAsync(JsonNode? answer = null)
    {
        var envelope = await ReceiveAsync();
        await AcknowledgeAsync(envelope, answer);
        return envelope["payload"]!.AsObject();
    }

    public void Dispose() => client.Dispose();
}
