using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>https://docs.discord.com/developers/resources/message#allowed-mentions-object</summary>
internal static class AllowedMentionRules
{
    private const int MaxIds = 100;

    public static void Check(JsonElement body, string path, FormErrors errors)
    {
        if (body.Maybe("allowed_mentions") is not { } allowed) return;
        var at = $"{path}.allowed_mentions";
        var parse = allowed.List("parse").Select(kind => kind.GetString()).ToList();
        if (parse.Exists(kind => kind is not ("users" or "roles" or "everyone")))
            errors.BadChoice($"{at}.parse", "Value must be one of ('roles', 'users', 'everyone').");
        foreach (var kind in (ReadOnlySpan<string>)["users", "roles"])
        {
            var ids = allowed.List(kind).ToList();
            if (ids.Count > MaxIds) errors.BadLength($"{at}.{kind}", 0, MaxIds);
            if (ids.Exists(id => !Snowflake.IsOne(id.GetString())))
                errors.Add($"{at}.{kind}", "NUMBER_TYPE_COERCE", "Value is not snowflake.");
            if (ids.Count > 0 && parse.Contains(kind))
                errors.Add($"{at}", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
        }
    }
}
