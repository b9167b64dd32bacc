using System.Globalization;
using CoachBot.Discord;
using CoachBot.Discord.Protocol;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Hosting;

/// <summary>The settings of Discord.</summary>
public static class DiscordSettings
{
    /// <summary>Null where Discord is not configured.</summary>
    /// <exception cref="StartRefusedException">A setting can't be read; the sentence names it.</exception>
    public static DiscordOptions? Find(IConfiguration configuration) => Secrets.Find(configuration, "Discord:Token") is not { } token ? null : new DiscordOptions
    {
        Token = Token(token),
        ApiBaseUrl = configuration["Discord:ApiBaseUrl"] is { Length: > 0 } address ? Address(address) : null,
        DevGuild = configuration["Discord:DevGuildId"] is { Length: > 0 } server ? Server(server) : null,
        Shards = configuration["Discord:Shards"] is { Length: > 0 } shards ? Shards(shards) : null,
    };

    private static string Token(string text) => text.All(c => c is > ' ' and <= '~')
        ? text
        : throw new StartRefusedException(
            "Discord__Token holds white space or a sign that no token has: set it as the Developer Portal shows it.");

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new StartRefusedException($"Discord__ApiBaseUrl is '{text}'. An address works: https://discord.com/api/v10/, or that of a proxy.");

    private static Snowflake Server(string text) => Snowflake.TryParse(text, out var id)
        ? id
        : throw new StartRefusedException($"Discord__DevGuildId is '{text}'. A server's id works: its number, from “Copy Server ID”.");

    private static int Shards(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
        ? count
        : throw new StartRefusedException($"Discord__Shards is '{text}'. A whole number from 1 on works; unset it to have as many as Discord recommends.");
}
