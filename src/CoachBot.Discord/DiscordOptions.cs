using CoachBot.Discord.Protocol;

namespace CoachBot.Discord;

/// <summary>How the coach is connected to Discord.</summary>
public sealed record DiscordOptions
{
    /// <summary>The platform's name, as in the accounts.</summary>
    public const string Platform = "discord";

    /// <summary>The bot's token. A secret.</summary>
    public required string Token { get; init; }

    /// <summary>Another address of the API, for a proxy or a test; null for Discord's own.</summary>
    public Uri? ApiBaseUrl { get; init; }

    /// <summary>The only server whose commands are published, while one tries things out; null for all.</summary>
    public Snowflake? DevGuild { get; init; }

    /// <summary>How many shards; null for as many as Discord recommends.</summary>
    public int? Shards { get; init; }

    /// <summary>
    /// Joining and leaving servers, and typed direct messages; neither is privileged. Interactions need none.
    /// https://docs.discord.com/developers/events/gateway#list-of-intents
    /// </summary>
    public static GatewayIntents Intents => GatewayIntents.Guilds | GatewayIntents.DirectMessages;

    /// <summary>Without the token.</summary>
    public override string ToString() => $"Discord at {ApiBaseUrl?.ToString() ?? "its own address"}";
}
