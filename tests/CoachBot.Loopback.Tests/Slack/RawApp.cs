using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

/// <summary>An app without a client library: plain HTTP and plain WebSockets.</summary>
internal sealed class RawApp(LoopbackSlack slack)
{
    private static readonly HttpClient Client = new();

    public async Task<HttpResponseMessage> SendAsync(string method, string? token, HttpContent? content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(slack.ApiBase, method)) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        return await Client.SendAsync(request);
    }

    /// <summary>A form with the bot's token.</summary>
    public Task<JsonObject> FormAsync(string method, params (string Name, string Value)[] arguments) =>
        FormAsync(method, slack.BotToken, arguments);

    public async Task<JsonObject> FormAsync(string method, string? token, params (string Name, string Value)[] arguments)
    {
        using var content = new FormUrlEncodedContent(arguments.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        using var response = await SendAsync(method, token, content);
        return await ReadAsync(response);
    }

    /// <summary>JSON with the bot's token.</summary>
    public async Task<JsonObject> JsonAsync(string method, JsonObject arguments)
    {
        using var content = Json(arguments);
        using var response = await SendAsync(method, slack.BotToken, content);
        return await ReadAsync(response);
    }

    public static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    public static StringContent Raw(string body, string? contentType)
    {
        var content = new StringContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return content;
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

    public async Task<Uri> TicketAsync() => new((string)(await FormAsync("apps.connections.open", slack.AppToken))["url"]!);

    /// <summary>A socket that has got its hello.</summary>
    public async Task<RawSocket> ConnectAsync()
    {
        var socket = await OpenAsync(await TicketAsync());
        var hello = await socket.ReceiveAsync();
        Assert.Equal("hello", (string?)hello["type"]);
        await slack.NextSocketAsync();
        return socket;
    }

    public static async Task<RawSocket> OpenAsync(Uri url)
    {
        var client = new ClientWebSocket();
        client.Options.KeepAliveInterval = TimeSpan.Zero;
        await client.ConnectAsync(url, CancellationToken.None);
        return new(client);
    }

    /// <summary>Posts JSON anywhere, such as to a response URL.</summary>
    public static async Task<(int Status, string Body)> PostAsync(string url, JsonObject body)
    {
        using var content = Json(body);
        using var response = await Client.PostAsync(new Uri(url), content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
