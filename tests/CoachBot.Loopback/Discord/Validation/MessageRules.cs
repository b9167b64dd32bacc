using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>The documented limits of a message's body
/// (https://docs.discord.com/developers/resources/message#create-message).</summary>
internal static class MessageRules
{
    public const int MaxContent = 2000;
    private const int MaxNonce = 25;
    private const int MaxAttachments = 10;

    /// <param name="flags">The flags that the message will have.</param>
    /// <param name="settable">The flags that may be set here.</param>
    public static void Check(JsonElement body, string path, int flags, int settable, FormErrors errors)
    {
        errors.CheckMax(body, "content", path, MaxContent);
        CheckNonce(body, path, errors);
        EmbedRules.Check(body, path, errors);
        AllowedMentionRules.Check(body, path, errors);
        if (body.Maybe("attachments") is { ValueKind: JsonValueKind.Array } files && files.GetArrayLength() > MaxAttachments)
            errors.BadLength($"{path}.attachments", 0, MaxAttachments);
        if (body.Whole("flags") is { } given && (given & ~settable) != 0)
            errors.Add($"{path}.flags", "MESSAGE_FLAGS_INVALID", $"Only these flags may be set here: {settable}");
        if ((flags & MessageFlags.ComponentsV2) != 0)
        {
            NothingBesideV2(body, path, errors);
            ComponentRules.CheckV2(body.List("components"), $"{path}.components", errors);
        }
        else
        {
            ComponentRules.CheckV1(body.List("components"), $"{path}.components", errors);
        }
    }

    public static bool IsEmpty(JsonElement body, int files) =>
        files == 0 && body.Text("content") is null or "" && !body.List("embeds").Any() && !body.List("components").Any()
        && !body.List("sticker_ids").Any() && !body.List("attachments").Any() && body.Maybe("poll") is null;

    private static void CheckNonce(JsonElement body, string path, FormErrors errors)
    {
        if (body.Maybe("nonce") is not { } nonce) return;
        if (nonce.ValueKind == JsonValueKind.Number ? !nonce.TryGetInt64(out _) : nonce.ValueKind != JsonValueKind.String)
            errors.Add($"{path}.nonce", "NONCE_TYPE_COERCE", "Must be an integer or a string");
        else if (nonce.ValueKind == JsonValueKind.String && nonce.GetString()!.Length > MaxNonce)
            errors.TooLong($"{path}.nonce", MaxNonce);
    }

    /// <summary>https://docs.discord.com/developers/components/reference#component-reference</summary>
    private static void NothingBesideV2(JsonElement body, string path, FormErrors errors)
    {
        foreach (var name in (ReadOnlySpan<string>)["content", "embeds", "poll", "sticker_ids"])
        {
            var isThere = body.Maybe(name) is { } value && value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is not "",
                JsonValueKind.Array => value.GetArrayLength() > 0,
                _ => true,
            };
            if (isThere)
                errors.Add($"{path}.{name}", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }
}
