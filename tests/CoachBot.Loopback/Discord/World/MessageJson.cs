using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>Messages as Discord writes them (https://docs.discord.com/developers/resources/message#message-object).</summary>
internal static class MessageJson
{
    /// <param name="withNonce">Only the answer to the request that made it, and its dispatch, carry the nonce.</param>
    /// <param name="redacted">Without the message-content intent, other people's words are empty.</param>
    public static void Write(Utf8JsonWriter json, LoopbackMessage message, bool withNonce = false, bool redacted = false)
    {
        json.WriteStartObject();
        Fields(json, message, withNonce, redacted);
        json.WriteEndObject();
    }

    public static void Fields(Utf8JsonWriter json, LoopbackMessage message, bool withNonce, bool redacted)
    {
        var now = message.Now;
        json.WriteString("id", message.Id);
        json.WriteString("channel_id", message.Channel.Id);
        json.WriteNumber("type", message.Origin is { InteractionType: 2 } ? 20 : message.Origin is not null ? 19 : 0);
        json.WritePropertyName("author");
        WorldJson.User(json, message.Author);
        json.WriteString("content", redacted ? "" : now.Content);
        json.WriteString("timestamp", WorldJson.Iso(message.SentAt));
        json.WriteString("edited_timestamp", message.Versions.Count > 1 ? WorldJson.Iso(now.At) : null);
        json.WriteBoolean("tts", false);
        json.WriteBoolean("pinned", false);
        json.WriteBoolean("mention_everyone", message.Pings.Everyone);
        json.Array("mentions", redacted ? [] : MentionReader.People(message), WorldJson.User);
        json.Array("mention_roles", message.Pings.RoleIds, (writer, id) => writer.WriteStringValue(id));
        json.Array("attachments", redacted ? [] : now.Attachments, Attachment);
        json.Array("embeds", redacted ? [] : now.Embeds, Embed);
        json.Array("components", redacted ? [] : now.Components, (writer, component) => component.WriteTo(writer));
        json.WriteNumber("flags", now.Flags);
        if (withNonce && message.Nonce is { } nonce) json.WriteString("nonce", nonce);
        if (message.Origin is { } origin) Origin(json, origin, message.Author.Id);
    }

    private static void Embed(Utf8JsonWriter json, JsonElement embed)
    {
        json.WriteStartObject();
        foreach (var property in embed.EnumerateObject())
            if (property.Name != "type") property.WriteTo(json);
        json.WriteString("type", "rich");
        json.WriteEndObject();
    }

    public static void Attachment(Utf8JsonWriter json, LoopbackAttachment file)
    {
        json.WriteStartObject();
        json.WriteString("id", file.Id);
        json.WriteString("filename", file.FileName);
        json.WriteString("content_type", file.ContentType);
        json.WriteNumber("size", file.Size);
        json.WriteString("url", file.Url.AbsoluteUri);
        json.WriteString("proxy_url", file.Url.AbsoluteUri);
        if (file.Description is { } description) json.WriteString("description", description);
        json.WriteEndObject();
    }

    private static void Origin(Utf8JsonWriter json, OriginOfMessage origin, string applicationId)
    {
        json.WriteString("application_id", applicationId);
        json.WriteString("webhook_id", applicationId);
        json.WriteStartObject("interaction_metadata");
        json.WriteString("id", origin.InteractionId);
        json.WriteNumber("type", origin.InteractionType);
        json.WritePropertyName("user");
        WorldJson.User(json, origin.User);
        json.WriteStartObject("authorizing_integration_owners");
        json.WriteEndObject();
        json.WriteEndObject();
        if (origin.CommandName is not { } name) return;
        json.WriteStartObject("interaction");
        json.WriteString("id", origin.InteractionId);
        json.WriteNumber("type", origin.InteractionType);
        json.WriteString("name", name);
        json.WritePropertyName("user");
        WorldJson.User(json, origin.User);
        json.WriteEndObject();
    }
}
