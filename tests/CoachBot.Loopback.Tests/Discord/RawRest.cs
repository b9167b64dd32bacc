using System.Text;
using System.Text.Json;
using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

/// <summary>The REST API as bare requests.</summary>
internal sealed class RawRest : IDisposable
{
    private readonly HttpClient _http;

    public RawRest(LoopbackDiscord discord, string? token = null, string userAgent = "DiscordBot (https://example.org, 1.0)")
    {
        Discord = discord;
        _http = new() { BaseAddress = discord.ApiBase };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {token ?? discord.Token}");
        if (userAgent.Length > 0) _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
    }

    public LoopbackDiscord Discord { get; }

    public async Task<RawAnswer> SendAsync(string method, string path, string? json = null)
    {
        using var content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return await SendAsync(method, path, content);
    }

    public async Task<RawAnswer> SendAsync(string method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(new(method), path) { Content = content };
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var body = text.StartsWith('{') || text.StartsWith('[') ? JsonDocument.Parse(text).RootElement : default;
        var headers = response.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(",", header.Value));
        return new((int)response.StatusCode, body, text, headers);
    }

    public Task<RawAnswer> GetAsync(string path) => SendAsync("GET", path);

    public Task<RawAnswer> PostAsync(string path, string json) => SendAsync("POST", path, json);

    public Task<RawAnswer> PostAsync(LoopbackChannel channel, string json) => PostAsync($"channels/{channel.Id}/messages", json);

    /// <summary>Answers an interaction that came over the gateway.</summary>
    public Task<RawAnswer> AnswerAsync(JsonElement interaction, string json, string query = "") =>
        PostAsync($"interactions/{interaction.GetProperty("id")}/{interaction.GetProperty("token")}/callback{query}", json);

    /// <summary>Puts the global commands.</summary>
    public async Task RegisterAsync(string json)
    {
        var answer = await SendAsync("PUT", $"applications/{Discord.ApplicationId}/commands", json);
        Assert.True(answer.Status == 200, answer.Text);
    }

    public void Dispose() => _http.Dispose();
}
