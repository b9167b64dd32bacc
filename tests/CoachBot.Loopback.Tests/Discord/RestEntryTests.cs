using System.Text;
using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class RestEntryTests
{
    [Fact]
    public async Task A_wrong_token_gets_401_and_counts_as_invalid()
    {
        await using var scene = await Scene.StartAsync();
        using var wrong = new RawRest(scene.Discord, token: "wrong");
        Assert.Equal(401, (await wrong.GetAsync("users/@me")).Status);
        Assert.Equal(1, scene.Discord.InvalidRequests);
    }

    [Fact]
    public async Task A_request_without_the_documented_user_agent_is_blocked()
    {
        await using var scene = await Scene.StartAsync();
        using var nameless = new RawRest(scene.Discord, userAgent: "");
        Assert.Equal(40333, (await nameless.GetAsync("users/@me")).Code);
    }

    [Theory]
    [InlineData("GET", "nowhere", 404)]
    [InlineData("GET", "users/@me/channels", 405)]
    public async Task An_unknown_route_or_method_is_refused(string method, string path, int status)
    {
        await using var scene = await Scene.StartAsync();
        Assert.Equal(status, (await scene.Rest.SendAsync(method, path)).Status);
    }

    [Fact]
    public async Task A_body_that_is_no_json_or_of_another_type_is_refused()
    {
        await using var scene = await Scene.StartAsync();
        Assert.Equal(50109, (await scene.Rest.PostAsync(scene.Guild.General, "{")).Code);
        Assert.Equal(50035, (await scene.Rest.PostAsync(scene.Guild.General, "{\"embeds\":[1]}")).Code);
        using var text = new StringContent("content=x", Encoding.UTF8, "text/plain");
        Assert.Equal(50035, (await scene.Rest.SendAsync("POST", $"channels/{scene.Guild.General.Id}/messages", text)).Code);
    }

    [Fact]
    public async Task The_bot_learns_who_it_is_and_where_its_gateway_is()
    {
        await using var scene = await Scene.StartAsync(options => options with { InteractionsEndpointUrl = "https://example.org/in" });
        Assert.Equal(scene.Discord.BotUserId, (await scene.Rest.GetAsync("users/@me"))["id"]);
        Assert.Equal("https://example.org/in", (await scene.Rest.GetAsync("applications/@me"))["interactions_endpoint_url"]);
        Assert.StartsWith("ws://127.0.0.1:", (await scene.Rest.GetAsync("gateway/bot"))["url"]);
        Assert.Equal(1, (await scene.Rest.GetAsync("users/@me/guilds")).Body.GetArrayLength());
    }

    [Fact]
    public async Task A_member_who_left_is_10007_and_a_stranger_10013()
    {
        await using var scene = await Scene.StartAsync();
        var path = $"guilds/{scene.Guild.Id}/members/{scene.Ada.Id}";
        Assert.Equal("ada", (await scene.Rest.GetAsync(path)).Body.GetProperty("user").GetProperty("username").GetString());
        scene.Discord.RemoveMember(scene.Guild, scene.Ada);
        Assert.Equal(10007, (await scene.Rest.GetAsync(path)).Code);
        Assert.Equal(10013, (await scene.Rest.GetAsync($"guilds/{scene.Guild.Id}/members/12345")).Code);
        Assert.Equal(10004, (await scene.Rest.GetAsync("guilds/12345")).Code);
        Assert.Equal(50001, (await scene.Rest.GetAsync($"guilds/{scene.Guild.Id}/members")).Code);
    }

    [Fact]
    public async Task A_guild_tells_its_roles_and_rooms()
    {
        await using var scene = await Scene.StartAsync();
        var lead = scene.Discord.AddRole(scene.Guild, "lead", Permissions.ManageGuild, mentionable: true);
        scene.Discord.AddChannel(scene.Guild, "wins");
        Assert.Equal(lead.Id, (await scene.Rest.GetAsync($"guilds/{scene.Guild.Id}/roles")).Body[1].GetProperty("id").GetString());
        Assert.Equal("wins", (await scene.Rest.GetAsync($"guilds/{scene.Guild.Id}/channels")).Body[1].GetProperty("name").GetString());
        Assert.Equal("general", (await scene.Rest.GetAsync($"channels/{scene.Guild.General.Id}"))["name"]);
        Assert.Equal("2", (await scene.Rest.GetAsync($"guilds/{scene.Guild.Id}?with_counts=true"))["approximate_member_count"]);
    }

    [Fact]
    public async Task Requests_are_recorded_with_their_route_and_refusals()
    {
        await using var scene = await Scene.StartAsync();
        await scene.Rest.PostAsync(scene.Guild.General, "{\"content\":\"\"}");
        var request = Assert.Single(scene.Discord.Refusals);
        Assert.Equal(("POST", "/channels/{channel_id}/messages", 400), (request.Method, request.Route, request.Status));
        Assert.Contains("50006", request.Refusal);
        Assert.Equal(1, scene.Discord.RequestCount);
    }
}
