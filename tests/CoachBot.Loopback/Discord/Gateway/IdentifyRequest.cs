using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>The data of an identify (https://docs.discord.com/developers/events/gateway-events#identify).</summary>
internal sealed record IdentifyRequest(GatewayIntents Intents, int Shard, int Shards)
{
    private const long KnownIntents = 0b11_0011_0001_1111_1111_1111_1111;

    /// <summary>The request, or the code that the connection is closed with.</summary>
    public static (IdentifyRequest? Request, GatewayClose? Refusal) Read(JsonElement data, string token, GatewayIntents privileged)
    {
        if (data.ValueKind != JsonValueKind.Object || data.Maybe("properties") is not { ValueKind: JsonValueKind.Object })
            return (null, GatewayClose.UnknownOpcode);
        if (data.Text("token") != token) return (null, GatewayClose.AuthenticationFailed);
        if (data.Whole("intents") is not { } intents || (intents & ~KnownIntents) != 0) return (null, GatewayClose.InvalidIntents);
        var wanted = (GatewayIntents)intents;
        if ((wanted & GatewayIntents.Privileged & ~privileged) != 0) return (null, GatewayClose.DisallowedIntents);
        if (data.Maybe("shard") is not { } shard) return (new(wanted, 0, 1), null);
        if (shard.ValueKind != JsonValueKind.Array || shard.GetArrayLength() != 2
            || !shard[0].TryGetInt32(out var number) || !shard[1].TryGetInt32(out var count) || count < 1 || number < 0 || number >= count)
            return (null, GatewayClose.InvalidShard);
        return (new(wanted, number, count), null);
    }
}
