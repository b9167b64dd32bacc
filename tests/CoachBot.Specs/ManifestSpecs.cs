using System.Text.Json;
using CoachBot.Discord.Protocol;

namespace CoachBot.Specs;

[Trait("Category", BuiltProgram.Category)]
public sealed class ManifestSpecs : IDisposable
{
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task I_can_read_which_commands_Discord_is_told_of()
    {
        var outcome = await _program.RunAsync("manifest discord");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(["direct_messages", "server", "before_setup"], json.RootElement.EnumerateObject().Select(part => part.Name));
        Assert.All(json.RootElement.EnumerateObject(), part => Assert.Equal("coach", part.Value[0].GetProperty("name").GetString()));
        Assert.StartsWith("{\n  \"direct_messages\": [\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_make_the_Slack_app_from_its_manifest()
    {
        var outcome = await _program.RunAsync("manifest slack");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.True(json.RootElement.GetProperty("settings").GetProperty("socket_mode_enabled").GetBoolean());
        Assert.Equal("/coach", json.RootElement.GetProperty("features").GetProperty("slash_commands")[0].GetProperty("command").GetString());
        Assert.DoesNotContain("url", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manifest_for_HTTP_names_my_address_in_each_place()
    {
        var outcome = await _program.RunAsync("manifest slack --http https://coach.test");

        using var json = JsonDocument.Parse(outcome.Output);
        var settings = json.RootElement.GetProperty("settings");
        Assert.False(settings.GetProperty("socket_mode_enabled").GetBoolean());
        Assert.All(
            (string[])["commands", "interactions", "events"],
            place => Assert.Contains($"\"https://coach.test/slack/{place}\"", outcome.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--help", "manifest")]
    [InlineData("manifest --help", "discord")]
    public async Task Help_names_the_manifests(string arguments, string word) =>
        Assert.Contains(word, (await _program.RunAsync(arguments)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_manifest_has_to_be_named()
    {
        var outcome = await _program.RunAsync("manifest");

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains("discord", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_file_has_the_address_of_Discord_that_counts_without_it()
    {
        using var json = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", "appsettings.json")),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var own = new RestOptions { Token = "none", ProgramUrl = new Uri("https://bot.test/"), ProgramVersion = "1" };

        Assert.Equal(own.BaseAddress.AbsoluteUri, json.RootElement.GetProperty("Discord").GetProperty("ApiBaseUrl").GetString());
        Assert.False(json.RootElement.GetProperty("Discord").TryGetProperty("Token", out _));
    }
}
