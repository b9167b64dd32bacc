using System.Text.Json;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// Reads an interaction as the gateway brings it, by hand: of a command it takes the time that generated code needs for a third of it. What
/// only forms, buttons and files bring is left to generated code.
/// </summary>
internal static partial class InteractionReader
{
    /// <param name="json">Begins with the interaction; what follows it is not looked at.</param>
    /// <exception cref="JsonException">It is not an interaction as documented.</exception>
    public static Interaction Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            return Interaction(ref reader);
        }
        catch (Exception fault) when (fault is InvalidOperationException or FormatException)
        {
            // A value of another kind than documented.
            throw new JsonException("An interaction is not as documented.", fault);
        }
    }

    private static Interaction Interaction(ref Utf8JsonReader reader)
    {
        var interaction = new Interaction();
        Begin(ref reader);
        while (Next(ref reader, out var name))
        {
            if (name.SequenceEqual("id"u8))
                interaction.Id = Id(ref reader) ?? default;
            else if (name.SequenceEqual("type"u8))
                interaction.Type = (InteractionType)reader.GetInt32();
            else if (name.SequenceEqual("token"u8))
                interaction.Token = reader.GetString() ?? "";
            else if (name.SequenceEqual("data"u8))
                interaction.Data = IsNull(ref reader) ? null : Data(ref reader);
            else if (name.SequenceEqual("member"u8))
                interaction.Member = IsNull(ref reader) ? null : Member(ref reader);
            else if (name.SequenceEqual("user"u8))
                interaction.User = IsNull(ref reader) ? null : User(ref reader);
            else if (name.SequenceEqual("guild_id"u8))
                interaction.GuildId = Id(ref reader);
            else if (name.SequenceEqual("channel_id"u8))
                interaction.ChannelId = Id(ref reader);
            else if (name.SequenceEqual("application_id"u8))
                interaction.ApplicationId = Id(ref reader) ?? default;
            else if (name.SequenceEqual("context"u8))
                interaction.Context = IsNull(ref reader) ? null : (InteractionContext)reader.GetInt32();
            else if (name.SequenceEqual("message"u8))
                interaction.MessageFlags = IsNull(ref reader) ? null : FlagsOfMessage(ref reader);
            else
                reader.Skip();
        }

        return interaction;
    }

    /// <summary>Of the message that a component stands on, nothing else is asked for.</summary>
    private static MessageFlags FlagsOfMessage(ref Utf8JsonReader reader)
    {
        var flags = MessageFlags.None;
        Begin(ref reader);
        while (Next(ref reader, out var name))
        {
            if (name.SequenceEqual("flags"u8))
                flags = IsNull(ref reader) ? MessageFlags.None : (MessageFlags)reader.GetInt32();
            else
                reader.Skip();
        }

        return flags;
    }

    private static GuildMember Member(ref Utf8JsonReader reader)
    {
        var member = new GuildMember();
        Begin(ref reader);
        while (Next(ref reader, out var name))
        {
            if (name.SequenceEqual("user"u8))
                member.User = IsNull(ref reader) ? null : User(ref reader);
            else if (name.SequenceEqual("nick"u8))
                member.Nick = reader.GetString();
            else if (name.SequenceEqual("roles"u8))
                member.Roles = Ids(ref reader);
            else if (name.SequenceEqual("permissions"u8))
                member.Permissions = (Permissions?)Id(ref reader)?.Value;
            else
                reader.Skip();
        }

        return member;
    }

    private static User User(ref Utf8JsonReader reader)
    {
        var user = new User();
        Begin(ref reader);
        while (Next(ref reader, out var name))
        {
            if (name.SequenceEqual("id"u8))
                user.Id = Id(ref reader) ?? default;
            else if (name.SequenceEqual("username"u8))
                user.Username = reader.GetString() ?? "";
            else if (name.SequenceEqual("global_name"u8))
                user.GlobalName = reader.GetString();
            else if (name.SequenceEqual("bot"u8))
                user.Bot = reader.GetBoolean();
            else
                reader.Skip();
        }

        return user;
    }

    private static List<Snowflake>? Ids(ref Utf8JsonReader reader)
    {
        if (IsNull(ref reader))
            return null;
        var ids = new List<Snowflake>();
        while (NextOf(ref reader))
            ids.Add(Id(ref reader) ?? default);
        return ids;
    }

    private static Snowflake? Id(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : SnowflakeJsonConverter.Read(ref reader);

    private static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    private static void Begin(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An object is expected.");
    }

    /// <summary>Goes to the value of an object's next property; false at the object's end.</summary>
    private static bool Next(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        reader.Read();
        name = reader.ValueSpan;
        return reader.TokenType == JsonTokenType.PropertyName && reader.Read();
    }

    /// <summary>Goes to an array's next value; false at its end.</summary>
    private static bool NextOf(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;
}
