using CoachBot.Slack;
using CoachBot.Slack.Protocol;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Hosting;

/// <summary>The settings of Slack.</summary>
public static class SlackSettings
{
    /// <summary>Null where Slack is not configured.</summary>
    /// <exception cref="StartRefusedException">A setting is missing or can't be read; the sentence names it.</exception>
    public static SlackOptions? Find(IConfiguration configuration)
    {
        var bot = Token(configuration, "BotToken", "xoxb-");
        var app = Token(configuration, "AppToken", "xapp-");
        var signing = Secret(configuration, "SigningSecret");
        var install = Install(configuration);
        if (bot is null && app is null && signing is null && install is null)
        {
            return null;
        }

        if (install is not null && signing is null)
        {
            throw new StartRefusedException("Slack__ClientId is set, so that workspaces install the bot by themselves: set Slack__SigningSecret, too, or unset it.");
        }

        if (app is null && signing is null)
        {
            throw new StartRefusedException(
                "Slack__BotToken is set, but nothing by which Slack's events come: set Slack__AppToken (Socket Mode, no address needed) or Slack__SigningSecret (HTTP).");
        }

        if (bot is null && install is null)
        {
            throw new StartRefusedException(
                "Slack__BotToken is not set. One workspace needs it; several install the bot by themselves, which needs Slack__SigningSecret, Slack__ClientId, Slack__ClientSecret and Http__PublicUrl.");
        }

        return new SlackOptions
        {
            BotToken = bot,
            AppToken = app,
            SigningSecret = signing,
            SigningSecretPrevious = Secret(configuration, "SigningSecretPrevious"),
            Install = install,
            ApiBaseUrl = configuration["Slack:ApiBaseUrl"] is { Length: > 0 } address ? Address(address, "Slack__ApiBaseUrl", "https://slack.com/api/, or that of a proxy") : null,
        };
    }

    private static SlackInstallOptions? Install(IConfiguration configuration) =>
        (configuration["Slack:ClientId"], Secret(configuration, "ClientSecret"), configuration["Http:PublicUrl"]) switch
        {
            (null or "", null, _) => null,
            ({ Length: > 0 } id, { } secret, { Length: > 0 } address) =>
                new SlackInstallOptions(id, secret, Address(address, "Http__PublicUrl", "https://coach.example.org, where browsers reach CoachBot")),
            _ => throw new StartRefusedException("To be installed by workspaces, CoachBot needs all of Slack__ClientId, Slack__ClientSecret and Http__PublicUrl."),
        };

    private static SlackSecret? Secret(IConfiguration configuration, string name) =>
        Secrets.Find(configuration, $"Slack:{name}") is not { } text ? null
        : IsPlain(text) ? new SlackSecret(text)
        : throw new StartRefusedException($"Slack__{name} holds white space or a sign that no secret has. Set it as the app's page shows it.");

    private static SlackSecret? Token(IConfiguration configuration, string name, string start) =>
        Secrets.Find(configuration, $"Slack:{name}") is not { } text ? null
        : text.StartsWith(start, StringComparison.Ordinal) && IsPlain(text) ? new SlackSecret(text)
        : throw new StartRefusedException(
            $"Slack__{name} is no such token: it starts with {start} and has no white space. Set it as the app's page shows it.");

    private static bool IsPlain(string text) => text.All(c => c is > ' ' and <= '~');

    private static Uri Address(string text, string setting, string works) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new StartRefusedException($"{setting} is '{text}'. An address works: {works}.");
}
