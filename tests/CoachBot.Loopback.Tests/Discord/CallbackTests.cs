using System.Text.Json;
using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class CallbackTests
{
    private const string Commands = """[{"name":"log","description":"d"}]""";
    private const string Hello = """{"type":4,"data":{"content":"hello"}}""";

    [Fact]
    public async Task An_answer_after_three_seconds_is_unknown_and_the_person_sees_none()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var call = scene.Discord.SlashAsync(scene.Ada, scene.Guild, "log");
        var interaction = await scene.Gateway.DispatchAsync("INTERACTION_CREATE");
        scene.Clock.Advance(TimeSpan.FromSeconds(3));
        var result = await call;
        Assert.Equal((true, CallbackKind.None), (result.TimedOut, result.Callback));
        Assert.Equal(10062, (await scene.Rest.AnswerAsync(interaction, Hello)).Code);
    }

    [Fact]
    public async Task A_second_answer_is_40060_and_a_foreign_token_10062()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var (result, interaction) = await scene.AnswerAsync(scene.Discord.SlashAsync(scene.Ada, scene.Guild, "log"), Hello);
        Assert.Equal(40060, (await scene.Rest.AnswerAsync(interaction, Hello)).Code);
        Assert.Equal(10062, (await scene.Rest.PostAsync($"interactions/1/{result.Token}/callback", Hello)).Code);
        Assert.Equal(10015, (await scene.Rest.PostAsync($"webhooks/{scene.Discord.ApplicationId}/unknown", """{"content":"x"}""")).Code);
    }

    [Theory]
    [InlineData("""{"type":6}""", "type")]
    [InlineData("""{"type":7,"data":{"content":"x"}}""", "type")]
    [InlineData("""{"type":8,"data":{"choices":[]}}""", "type")]
    [InlineData("""{"type":1}""", "type")]
    [InlineData("""{"type":5,"data":{"flags":32768}}""", "data.flags")]
    [InlineData("""{"type":4,"data":{"content":"x","flags":32832}}""", "data.content")]
    public async Task An_answer_that_does_not_fit_a_command_is_refused(string answer, string path)
    {
        await using var scene = await Scene.WithAsync(Commands);
        _ = scene.Discord.SlashAsync(scene.Ada, scene.Guild, "log");
        (await scene.Rest.AnswerAsync(await scene.Gateway.DispatchAsync("INTERACTION_CREATE"), answer)).IsInvalidAt(path);
    }

    [Fact]
    public async Task With_response_gives_the_message_and_without_it_204()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var call = scene.Discord.SlashAsync(scene.Ada, scene.Guild, "log");
        var told = await scene.Rest.AnswerAsync(await scene.Gateway.DispatchAsync("INTERACTION_CREATE"), Hello, "?with_response=true");
        Assert.Equal(200, told.Status);
        Assert.Equal((await call).Message!.Id, told.Body.GetProperty("resource").GetProperty("message").GetProperty("id").GetString());
        Assert.Equal((await call).Message!.Id, told.Body.GetProperty("interaction").GetProperty("response_message_id").GetString());
    }

    [Fact]
    public async Task A_deferral_fixes_who_sees_the_answer_and_the_first_follow_up_edits_it()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var (result, _) = await scene.AnswerAsync(scene.Discord.SlashAsync(scene.Ada, scene.Guild, "log"),
            """{"type":5,"data":{"flags":64}}""");
        Assert.Equal((CallbackKind.DeferredMessage, true, true), (result.Callback, result.Message!.Loading, result.Ephemeral));
        var webhook = $"webhooks/{scene.Discord.ApplicationId}/{result.Token}";
        Assert.Equal(200, (await scene.Rest.PostAsync(webhook, """{"content":"done"}""")).Status);
        var done = await result.CompletedAsync();
        Assert.Equal(("done", true, result.Message), (done.Content, done.Ephemeral, done));
        await scene.Rest.PostAsync(webhook, """{"content":"more"}""");
        var more = await result.NextFollowUpAsync();
        Assert.Equal(("more", false), (more.Content, more.Ephemeral));
        Assert.Single(result.FollowUps);
    }

    [Fact]
    public async Task The_original_can_be_read_edited_and_deleted_for_15_minutes()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var (result, _) = await scene.AnswerAsync(scene.Discord.SlashAsync(scene.Ada, scene.Guild, "log"), Hello);
        var original = $"webhooks/{scene.Discord.ApplicationId}/{result.Token}/messages/@original";
        Assert.Equal("hello", (await scene.Rest.GetAsync(original))["content"]);
        await scene.Rest.SendAsync("PATCH", original, """{"content":"edited"}""");
        Assert.Equal("edited", (await result.NextEditAsync()).Content);
        Assert.Equal(204, (await scene.Rest.SendAsync("DELETE", original)).Status);
        Assert.Equal(10008, (await scene.Rest.GetAsync(original)).Code);
        scene.Clock.Advance(TimeSpan.FromMinutes(15.1));
        Assert.Equal(50027, (await scene.Rest.GetAsync(original)).Code);
    }

    [Fact]
    public async Task Without_a_connected_bot_an_interaction_times_out()
    {
        await using var scene = await Scene.StartAsync(commands: Commands);
        var call = scene.Discord.SlashAsync(scene.Ada, scene.Guild, "log");
        scene.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True((await call).TimedOut);
    }

    [Fact]
    public async Task With_an_endpoint_url_no_interaction_comes_over_the_gateway()
    {
        await using var scene = await Scene.StartAsync(options => options with { InteractionsEndpointUrl = "https://example.org" },
            intents: RawGateway.DirectMessages, commands: Commands);
        _ = scene.Discord.SlashAsync(scene.Ada, scene.Guild, "log");
        scene.Discord.Type(scene.Ada, "after it");
        Assert.Equal("MESSAGE_CREATE", (await scene.Gateway.NextAsync(0)).GetProperty("t").GetString());
    }

    [Fact]
    public async Task The_answer_tells_how_long_it_took()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var call = scene.Discord.SlashAsync(scene.Ada, scene.Guild, "log");
        JsonElement interaction = await scene.Gateway.DispatchAsync("INTERACTION_CREATE");
        scene.Clock.Advance(TimeSpan.FromSeconds(2));
        await scene.Rest.AnswerAsync(interaction, Hello);
        Assert.Equal(TimeSpan.FromSeconds(2), (await call).Took);
    }
}
