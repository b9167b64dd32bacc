using System.Text.Json;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// A payload's envelope, read without materialising what it carries.
/// https://docs.discord.com/developers/events/gateway-events#payload-structure
/// </summary>
internal readonly ref struct GatewayFrame
{
    /// <summary>-1 if there is none.</summary>
    public GatewayOp Op { get; private init; }

    public GatewayEvent Event { get; private init; }

    public long? Sequence { get; private init; }

    /// <summary>Begins with the JSON value of <c>d</c>; what follows it is not part of it. Empty if there is none.</summary>
    public ReadOnlySpan<byte> Data { get; private init; }

    /// <exception cref="JsonException">Not a JSON object.</exception>
    public static GatewayFrame Read(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A payload is an object.");

        var op = -1;
        var name = GatewayEvent.Other;
        var named = false;
        long? sequence = null;
        ReadOnlySpan<byte> data = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
            {
                reader.Read();
                op = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : -1;
            }
            else if (reader.ValueTextEquals("s"u8))
            {
                reader.Read();
                sequence = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null;
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                reader.Read();
                name = Name(ref reader);
                named = true;
            }
            else if (reader.ValueTextEquals("d"u8))
            {
                data = message[(int)reader.BytesConsumed..].TrimStart(": \t\r\n"u8);

                // All else is known: what is large need not be walked through twice, or at all.
                if (op == (int)GatewayOp.Dispatch && named && sequence is not null)
                    break;
                reader.Skip();
            }
            else
            {
                reader.Skip();
            }
        }

        return new GatewayFrame { Op = (GatewayOp)op, Event = name, Sequence = sequence, Data = data };
    }

    private static GatewayEvent Name(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            return GatewayEvent.Other;
        if (reader.ValueTextEquals("INTERACTION_CREATE"u8))
            return GatewayEvent.InteractionCreate;
        if (reader.ValueTextEquals("MESSAGE_CREATE"u8))
            return GatewayEvent.MessageCreate;
        if (reader.ValueTextEquals("GUILD_CREATE"u8))
            return GatewayEvent.GuildCreate;
        if (reader.ValueTextEquals("GUILD_DELETE"u8))
            return GatewayEvent.GuildDelete;
        if (reader.ValueTextEquals("GUILD_ROLE_DELETE"u8))
            return GatewayEvent.GuildRoleDelete;
        if (reader.ValueTextEquals("READY"u8))
            return GatewayEvent.Ready;
        return reader.ValueTextEquals("RESUMED"u8) ? GatewayEvent.Resumed : GatewayEvent.Other;
    }
}
