using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>A command as the bot registered it.</summary>
/// <param name="Guild">Null for a global one.</param>
/// <param name="Type">1 slash, 2 user, 3 message.</param>
/// <param name="Definition">The JSON that the bot sent.</param>
public sealed record RegisteredCommand(string Id, LoopbackGuild? Guild, string Name, int Type, JsonElement Definition, string Version)
{
    private static readonly string[] AsSent =
        ["options", "name_localizations", "description_localizations", "contexts", "integration_types"];

    /// <summary>Whether the client shows it in that guild, or in direct messages with the bot where it is null.</summary>
    internal bool IsShownIn(LoopbackGuild? guild)
    {
        if (Guild is not null) return Guild == guild;
        var (context, contexts) = (guild is null ? 1 : 0, Definition.Maybe("contexts"));
        if (contexts is { ValueKind: JsonValueKind.Array } some) return some.EnumerateArray().Any(one => one.GetInt32() == context);
        return guild is not null || Definition.Maybe("dm_permission") is not { ValueKind: JsonValueKind.False };
    }

    /// <summary>Zero is for administrators alone; direct messages know no permissions.</summary>
    internal bool IsAllowedTo(LoopbackMember? member)
    {
        if (member is null) return true;
        if (!member.May((ulong)Permissions.UseApplicationCommands)) return false;
        if (Definition.Maybe("default_member_permissions") is not { } needed) return true;
        var bits = ulong.Parse(needed.ToString());
        return bits == 0 ? member.Permissions.HasFlag(Permissions.Administrator) : member.May(bits);
    }

    internal void Write(Utf8JsonWriter json, string applicationId)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("application_id", applicationId);
        json.WriteString("version", Version);
        if (Guild is not null) json.WriteString("guild_id", Guild.Id);
        json.WriteNumber("type", Type);
        json.WriteString("name", Name);
        json.WriteString("description", Definition.Text("description") ?? "");
        json.WriteString("default_member_permissions", Definition.Maybe("default_member_permissions")?.ToString());
        json.WriteBoolean("nsfw", Definition.Is("nsfw"));
        foreach (var name in AsSent)
            if (Definition.Maybe(name) is { } value) json.Element(name, value);
        if (Guild is null && Definition.Maybe("integration_types") is null)
            json.Array("integration_types", [0], (writer, one) => writer.WriteNumberValue(one));
        json.WriteEndObject();
    }
}
