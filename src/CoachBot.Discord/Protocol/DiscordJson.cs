using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Discord.Protocol;

/// <summary>How the wire types are read and written: unknown fields are ignored, null is not sent.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(IReadOnlyList<Role>))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(ApplicationInfo))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(DmRecipient))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(MessageCreated))]
[JsonSerializable(typeof(GuildSeen))]
[JsonSerializable(typeof(GuildGone))]
[JsonSerializable(typeof(RoleGone))]
[JsonSerializable(typeof(ResolvedData))]
[JsonSerializable(typeof(IReadOnlyList<ComponentValue>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class DiscordJson : JsonSerializerContext
{
    /// <summary>The text never stands in a page of HTML, so letters beyond ASCII need no escapes: half the bytes.</summary>
    public static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
}

/// <summary>https://docs.discord.com/developers/resources/user#create-dm</summary>
internal sealed record DmRecipient(Snowflake RecipientId);
