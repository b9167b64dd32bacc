using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure</summary>
internal static class InteractionJson
{
    private const Permissions InDirectMessages = Permissions.AttachFiles | Permissions.EmbedLinks | Permissions.MentionEveryone
        | Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory;

    public static byte[] Write(Interaction interaction, DiscordWorld world, Action<Utf8JsonWriter> data) => Json.Object(json =>
    {
        var (channel, guild) = (interaction.Channel, interaction.Channel.Guild);
        json.WriteString("id", interaction.Result.InteractionId);
        json.WriteString("application_id", world.ApplicationId);
        json.WriteNumber("type", (int)interaction.Kind);
        json.WriteStartObject("data");
        data(json);
        json.WriteEndObject();
        json.WriteString("token", interaction.Result.Token);
        json.WriteNumber("version", 1);
        json.WriteString("channel_id", channel.Id);
        json.WritePropertyName("channel");
        WorldJson.Channel(json, channel);
        json.WriteString("locale", interaction.User.Locale);
        json.EmptyArrays("entitlements");
        json.WriteNumber("context", guild is null ? 1 : 0);
        json.WriteNumber("attachment_size_limit", 10_485_760);
        json.WriteStartObject("authorizing_integration_owners");
        json.WriteString("0", guild?.Id ?? "0");
        json.WriteEndObject();
        json.WriteString("app_permissions", ((ulong)(guild?.BotPermissions ?? InDirectMessages)).ToString());
        if (guild is null) User(json, interaction.User);
        else Member(json, guild, interaction.User);
        if (interaction.Source is not { } source) return;
        json.WritePropertyName("message");
        MessageJson.Write(json, source);
    });

    private static void User(Utf8JsonWriter json, LoopbackUser user)
    {
        json.WritePropertyName("user");
        WorldJson.User(json, user);
    }

    private static void Member(Utf8JsonWriter json, LoopbackGuild guild, LoopbackUser user)
    {
        json.WriteString("guild_id", guild.Id);
        json.WriteString("guild_locale", guild.PreferredLocale);
        json.WriteStartObject("guild");
        json.WriteString("id", guild.Id);
        json.WriteString("locale", guild.PreferredLocale);
        json.EmptyArrays("features");
        json.WriteEndObject();
        json.WritePropertyName("member");
        WorldJson.Member(json, guild.MemberList[user.Id], withUser: true, withPermissions: true);
    }
}
