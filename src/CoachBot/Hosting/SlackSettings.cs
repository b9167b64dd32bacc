using CoachBot.Slack;
using CoachBot.Slack.Protocol;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Hosting;

/// <summary>The settings of Slack.</summary>
public static class SlackSettings
{
    /// <summary>Null where Slack is not configured.</summary>
    /// <exception cref="StartRefusedException">A setting is missing or can't be read; the sentence names it.</exception>
    public static SlackOptions? Find(IConfiguration configuration) =>
        (Secrets.Find(configuration, "Slack:BotToken"), Secrets.Find(configuration, "Slack:AppToken")) switch
        {
            (null, null) => null,
            ({ } bot, { } app) => new SlackOptions
            {
                BotToken = Token(bot, "Slack__BotToken", "xoxb-"),
                AppToken = Token(app, "Slack__AppToken", "xapp-"),
                ApiBaseUrl = configuration["Slack:ApiBaseUrl"] is { Length: > 0 } address ? Address(address) : null,
            },
            (null, _) => throw new StartRefusedException("Slack__AppToken is set, but Slack__BotToken is not. Slack needs both."),
            _ => throw new StartRefusedException("Slack__BotToken is set, but Slack__AppToken is not. Slack needs both."),
        };

    private static SlackSecret Token(string text, string setting, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) && text.All(c => c is > ' ' and <= '~')
            ? new SlackSecret(text)
            : throw new StartRefusedException(
                $"{setting} is no such token: it starts with {start} and has no white space. "
                    + "Set it as the app's page shows it.");

    private static Uri Address(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new StartRefusedException(
                $"Slack__ApiBaseUrl is '{text}'. An address works: https://slack.com/api/, or that of a proxy.");
}
