using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>People, guilds and rooms as Discord writes them.</summary>
internal static class WorldJson
{
    private static readonly string[] Nothing =
    [
        "icon", "splash", "discovery_splash", "banner", "description", "application_id", "afk_channel_id", "system_channel_id",
        "rules_channel_id", "public_updates_channel_id", "safety_alerts_channel_id", "vanity_url_code",
    ];

    private static readonly string[] Zero =
    [
        "verification_level", "default_message_notifications", "explicit_content_filter", "mfa_level", "system_channel_flags",
        "premium_tier", "premium_subscription_count", "nsfw_level",
    ];

    public static string Iso(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffff+00:00");

    public static void User(Utf8JsonWriter json, LoopbackUser user)
    {
        json.WriteStartObject();
        UserFields(json, user);
        json.WriteEndObject();
    }

    public static void UserFields(Utf8JsonWriter json, LoopbackUser user)
    {
        json.WriteString("id", user.Id);
        json.WriteString("username", user.Name);
        json.WriteString("discriminator", user.IsBot ? "0001" : "0");
        json.WriteString("global_name", user.IsBot ? null : user.DisplayName);
        json.WriteNull("avatar");
        json.WriteNumber("public_flags", 0);
        if (user.IsBot) json.WriteBoolean("bot", true);
    }

    public static void Member(Utf8JsonWriter json, LoopbackMember member, bool withUser, bool withPermissions)
    {
        json.WriteStartObject();
        if (withUser)
        {
            json.WritePropertyName("user");
            User(json, member.User);
            json.WriteBoolean("deaf", false);
            json.WriteBoolean("mute", false);
        }

        MemberFields(json, member.Nick, [.. member.Roles.Select(role => role.Id)], member.JoinedAt);
        if (withPermissions) json.WriteString("permissions", ((ulong)member.Permissions).ToString());
        json.WriteEndObject();
    }

    public static void BotMember(Utf8JsonWriter json, LoopbackUser bot, DateTimeOffset joinedAt)
    {
        json.WriteStartObject();
        json.WritePropertyName("user");
        User(json, bot);
        json.WriteBoolean("deaf", false);
        json.WriteBoolean("mute", false);
        MemberFields(json, nick: null, [], joinedAt);
        json.WriteEndObject();
    }

    public static void Role(Utf8JsonWriter json, LoopbackRole role, int position)
    {
        json.WriteStartObject();
        json.WriteString("id", role.Id);
        json.WriteString("name", role.Name);
        json.WriteNumber("color", 0);
        json.WriteBoolean("hoist", false);
        json.WriteNumber("position", position);
        json.WriteString("permissions", ((ulong)role.Permissions).ToString());
        json.WriteBoolean("managed", false);
        json.WriteBoolean("mentionable", role.Mentionable);
        json.WriteNumber("flags", 0);
        json.WriteEndObject();
    }

    public static void Channel(Utf8JsonWriter json, LoopbackChannel channel)
    {
        json.WriteStartObject();
        json.WriteString("id", channel.Id);
        json.WriteNumber("type", channel.Type);
        json.WriteString("last_message_id", channel.History.Count > 0 ? channel.History[^1].Id : null);
        json.WriteNumber("flags", 0);
        if (channel.Recipient is { } recipient)
        {
            json.Array("recipients", [recipient], User);
        }
        else
        {
            json.WriteString("guild_id", channel.Guild!.Id);
            json.WriteString("name", channel.Name);
            json.WriteString("topic", channel.Topic);
            json.WriteString("parent_id", channel.Parent?.Id);
            json.WriteNumber("position", 0);
            json.WriteBoolean("nsfw", false);
            json.WriteNumber("rate_limit_per_user", 0);
            json.Array("permission_overwrites", channel.Overwrites, (writer, overwrite) => Overwrite(writer, overwrite, channel.Guild));
            if (channel.IsThread) Thread(json, channel);
        }

        json.WriteEndObject();
    }

    private static void Overwrite(Utf8JsonWriter json, LoopbackOverwrite overwrite, LoopbackGuild guild)
    {
        json.WriteStartObject();
        json.WriteString("id", overwrite.Id);
        json.WriteNumber("type", guild.RoleList.Exists(role => role.Id == overwrite.Id) ? 0 : 1);
        json.WriteString("allow", ((ulong)overwrite.Allow).ToString());
        json.WriteString("deny", ((ulong)overwrite.Deny).ToString());
        json.WriteEndObject();
    }

    public static byte[] Guild(LoopbackGuild guild, LoopbackUser bot, bool withMembers, DateTimeOffset now) => Json.Object(json =>
    {
        GuildFields(json, guild);
        json.WriteString("joined_at", Iso(guild.BotJoinedAt));
        json.WriteBoolean("large", false);
        json.WriteBoolean("unavailable", false);
        json.WriteNumber("member_count", guild.MemberList.Count + 1);
        json.WriteStartArray("members");
        BotMember(json, bot, now);
        if (withMembers)
            foreach (var member in guild.MemberList.Values) Member(json, member, withUser: true, withPermissions: false);
        json.WriteEndArray();
        json.Array("channels", guild.ChannelList, Channel);
        json.EmptyArrays("voice_states", "threads", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds");
    });

    public static void GuildFields(Utf8JsonWriter json, LoopbackGuild guild)
    {
        json.WriteString("id", guild.Id);
        json.WriteString("name", guild.Name);
        json.WriteString("owner_id", guild.Owner.Id);
        json.WriteString("preferred_locale", guild.PreferredLocale);
        foreach (var name in Nothing) json.WriteNull(name);
        foreach (var name in Zero) json.WriteNumber(name, 0);
        json.WriteNumber("afk_timeout", 300);
        json.WriteBoolean("premium_progress_bar_enabled", false);
        var position = 0;
        json.Array("roles", guild.RoleList, (writer, role) => Role(writer, role, position++));
        json.EmptyArrays("emojis", "stickers", "features");
    }

    private static void MemberFields(Utf8JsonWriter json, string? nick, IReadOnlyList<string> roleIds, DateTimeOffset joinedAt)
    {
        json.WriteString("nick", nick);
        json.WriteNull("avatar");
        json.WriteNull("premium_since");
        json.WriteNull("communication_disabled_until");
        json.Array("roles", roleIds, (writer, role) => writer.WriteStringValue(role));
        json.WriteString("joined_at", Iso(joinedAt));
        json.WriteBoolean("pending", false);
        json.WriteNumber("flags", 0);
    }

    private static void Thread(Utf8JsonWriter json, LoopbackChannel thread)
    {
        json.WriteStartObject("thread_metadata");
        json.WriteBoolean("archived", false);
        json.WriteNumber("auto_archive_duration", 4320);
        json.WriteBoolean("locked", false);
        json.WriteBoolean("invitable", false);
        json.WriteEndObject();
        json.WriteNumber("member_count", thread.ThreadMembers.Count);
        json.WriteNumber("message_count", thread.History.Count);
    }
}
