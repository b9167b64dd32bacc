using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Discord.Commands;
using CoachBot.Hosting;
using CoachBot.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Verbs;

/// <summary>Prints what a chat platform is told about CoachBot, for an admin to read.</summary>
public static class ManifestVerb
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create() => new("manifest", "Print what a chat platform is told about CoachBot") { Discord(), Slack() };

    /// <summary>The commands as Discord gets them: in direct messages, in a server that is set up for everyone, and before that.</summary>
    public static string DiscordCommands()
    {
        using var services = new ServiceCollection().AddCoach().BuildServiceProvider();
        var projection = new CommandProjection(services.GetRequiredService<CommandCatalog>());
        return new JsonObject
        {
            ["direct_messages"] = JsonNode.Parse(projection.DirectMessages()),
            ["server"] = JsonNode.Parse(projection.Server(Audience.Everyone)),
            ["before_setup"] = JsonNode.Parse(projection.BeforeSetup()),
        }.ToJsonString(Indented);
    }

    private static Command Discord()
    {
        var command = new Command("discord", "The commands that CoachBot publishes in Discord by itself, as JSON");
        command.SetAction(async (parsed, _) =>
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(DiscordCommands());
            return 0;
        });
        return command;
    }

    private static Command Slack()
    {
        var http = new Option<string?>("--http") { HelpName = "address", Description = "The https address at which Slack reaches CoachBot, instead of Socket Mode" };
        var command = new Command("slack", "The manifest from which Slack makes the app, as JSON") { http };
        command.SetAction(async (parsed, _) =>
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(SlackManifest.Of(Address(parsed.GetValue(http))).ToJsonString(Indented));
            return 0;
        });
        return command;
    }

    private static Uri? Address(string? text) =>
        text is null ? null
        : Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme == "https" ? address
        : throw new StartRefusedException($"--http is '{text}'. An address works that Slack can reach: https://coach.example.org");
}
