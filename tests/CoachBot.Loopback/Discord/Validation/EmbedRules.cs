using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>https://docs.discord.com/developers/resources/message#embed-object-embed-limits</summary>
internal static class EmbedRules
{
    private const int MaxEmbeds = 10;
    private const int MaxFields = 25;
    private const int MaxTotal = 6000;

    public static void Check(JsonElement body, string path, FormErrors errors)
    {
        var (count, total) = (0, 0);
        foreach (var embed in body.List("embeds"))
        {
            var at = $"{path}.embeds.{count++}";
            errors.CheckMax(embed, "title", at, 256);
            errors.CheckMax(embed, "description", at, 4096);
            total += Length(embed, "title") + Length(embed, "description");
            if (embed.Maybe("footer") is { } footer)
            {
                errors.CheckText(footer, "text", $"{at}.footer", 1, 2048);
                total += Length(footer, "text");
            }

            if (embed.Maybe("author") is { } author)
            {
                errors.CheckText(author, "name", $"{at}.author", 1, 256);
                total += Length(author, "name");
            }

            total += Fields(embed, at, errors);
            if (!embed.EnumerateObject().Any(part => part.Name is not ("type" or "color") && part.Value.ValueKind != JsonValueKind.Null))
                errors.Add($"{at}.description", "BASE_TYPE_REQUIRED", "This field is required");
        }

        if (count > MaxEmbeds) errors.BadLength($"{path}.embeds", 0, MaxEmbeds);
        if (total > MaxTotal)
            errors.Add($"{path}.embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MaxTotal}");
    }

    private static int Fields(JsonElement embed, string at, FormErrors errors)
    {
        var (count, total) = (0, 0);
        foreach (var field in embed.List("fields"))
        {
            errors.CheckText(field, "name", $"{at}.fields.{count}", 1, 256);
            errors.CheckText(field, "value", $"{at}.fields.{count}", 1, 1024);
            total += Length(field, "name") + Length(field, "value");
            count++;
        }

        if (count > MaxFields) errors.BadLength($"{at}.fields", 0, MaxFields);
        return total;
    }

    private static int Length(JsonElement parent, string name) => parent.Text(name)?.Length ?? 0;
}
