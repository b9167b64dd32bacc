namespace CoachBot.Discord.Protocol;

/// <summary>How to connect to the gateway.</summary>
public sealed record GatewayOptions
{
    /// <summary>The bot's token, without <c>Bot</c> before it.</summary>
    public required string Token { get; init; }

    public required GatewayIntents Intents { get; init; }

    /// <summary>Null: as many as Discord recommends.</summary>
    public int? ShardCount { get; init; }

    /// <summary>zlib-stream: fewer bytes for more work. https://docs.discord.com/developers/events/gateway#transport-compression</summary>
    public bool Compress { get; init; }

    public GatewayProperties Properties { get; init; } = new(Environment.OSVersion.Platform.ToString(), "dotnet", "dotnet");

    /// <summary>Without the token.</summary>
    public override string ToString() => $"Gateway ({Intents}, shards {ShardCount?.ToString() ?? "as recommended"})";
}
