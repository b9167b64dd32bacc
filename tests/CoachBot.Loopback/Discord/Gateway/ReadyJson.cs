namespace CoachBot.Loopback.Discord;

/// <summary>https://docs.discord.com/developers/events/gateway-events#ready</summary>
internal static class ReadyJson
{
    public static byte[] Write(DiscordWorld world, GatewaySession session, IReadOnlyList<LoopbackGuild> guilds, string resumeUrl) =>
        Json.Object(json =>
    {
        json.WriteNumber("v", 10);
        json.WritePropertyName("user");
        WorldJson.User(json, world.Bot);
        json.Array("guilds", guilds, (writer, guild) =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", guild.Id);
            writer.WriteBoolean("unavailable", true);
            writer.WriteEndObject();
        });
        json.WriteString("session_id", session.Id);
        json.WriteString("resume_gateway_url", resumeUrl);
        json.WriteString("session_type", "normal");
        json.Array("shard", [session.Shard, session.Shards], (writer, number) => writer.WriteNumberValue(number));
        json.WriteStartObject("application");
        json.WriteString("id", world.ApplicationId);
        json.WriteNumber("flags", 0);
        json.WriteEndObject();
        json.EmptyArrays("private_channels", "relationships", "presences", "_trace");
        json.WriteStartObject("user_settings");
        json.WriteEndObject();
    });
}
