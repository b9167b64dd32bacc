using System.Net;
using System.Text.Json;
using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class FileTests
{
    private const string Commands = """
        [{"name":"goal","description":"d","options":[{"type":11,"name":"file","description":"d"},{"type":3,"name":"text","description":"d"}]}]
        """;

    private const string Answer = """{"type":4,"data":{"content":"ok"}}""";

    [Fact]
    public async Task A_file_given_as_an_option_is_resolved_and_can_be_fetched_without_a_token()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var file = scene.Discord.Upload("my figures.csv", "1,2"u8.ToArray());

        var (_, interaction) = await scene.AnswerAsync(scene.Discord.SlashAsync(scene.Ada, scene.Guild, "goal", ("file", file)), Answer);

        var data = interaction.GetProperty("data");
        var told = data.GetProperty("resolved").GetProperty("attachments").GetProperty(file.Id);
        Assert.Equal(file.Id, data.GetProperty("options")[0].GetProperty("value").GetString());
        Assert.Equal(("my figures.csv", 3), (told.GetProperty("filename").GetString(), told.GetProperty("size").GetInt32()));
        using var client = new HttpClient();
        Assert.Equal("1,2", await client.GetStringAsync(new Uri(told.GetProperty("url").GetString()!)));
        client.DefaultRequestHeaders.Authorization = new("Bot", scene.Discord.Token);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(file.Url)).StatusCode);
        Assert.Equal(2, scene.Discord.FilesAskedFor);
    }

    [Fact]
    public async Task An_option_takes_a_file_or_it_does_not()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var file = scene.Discord.Upload("a.csv", "1"u8.ToArray());

        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.SlashAsync(scene.Ada, scene.Guild, "goal", ("file", "a.csv")));
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.SlashAsync(scene.Ada, scene.Guild, "goal", ("text", file)));
    }

    [Fact]
    public async Task A_message_carries_its_files()
    {
        await using var scene = await Scene.WithAsync(Commands);

        scene.Discord.Type(scene.Ada, "", scene.Discord.Upload("a.csv", "1"u8.ToArray()));

        var told = await scene.Gateway.DispatchAsync("MESSAGE_CREATE");
        Assert.Equal("a.csv", told.GetProperty("attachments")[0].GetProperty("filename").GetString());
    }

    [Theory]
    [InlineData("""{"type":19,"custom_id":"a","max_values":11}""", "max_values")]
    [InlineData("""{"type":19,"custom_id":"a","min_values":0}""", "min_values")]
    [InlineData("""{"type":19,"custom_id":"a","min_values":2,"max_values":1}""", "max_values")]
    public async Task A_field_for_files_keeps_to_its_rules(string component, string wrong)
    {
        await using var scene = await Scene.StartAsync(options => options with { OpenApiPath = null }, RawGateway.Guilds, Commands);
        _ = scene.Discord.SlashAsync(scene.Ada, scene.Guild, "goal");

        (await scene.Rest.AnswerAsync(await scene.Gateway.DispatchAsync("INTERACTION_CREATE"), Modal(component)))
            .IsInvalidAt($"data.components.0.component.{wrong}");
    }

    [Fact]
    public async Task A_file_is_put_into_its_field()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var file = scene.Discord.Upload("a.csv", "1"u8.ToArray());
        var (opened, _) = await scene.AnswerAsync(
            scene.Discord.SlashAsync(scene.Ada, scene.Guild, "goal"), Modal("""{"type":19,"custom_id":"a","min_values":1,"max_values":1}"""));

        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.SubmitModalAsync(scene.Ada, opened.Modal!));
        var (_, sent) = await scene.AnswerAsync(scene.Discord.SubmitModalAsync(scene.Ada, opened.Modal!, ("a", file)), Answer);

        var data = sent.GetProperty("data");
        var values = data.GetProperty("components")[0].GetProperty("component").GetProperty("values");
        Assert.Equal([file.Id], values.EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(JsonValueKind.Object, data.GetProperty("resolved").GetProperty("attachments").GetProperty(file.Id).ValueKind);
    }

    private static string Modal(string component) =>
        """{"type":9,"data":{"custom_id":"m","title":"x","components":[{"type":18,"label":"x","component":""" + component + "}]}}";
}
