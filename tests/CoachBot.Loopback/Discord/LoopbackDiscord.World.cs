namespace CoachBot.Loopback.Discord;

/// <summary>People, guilds and rooms.</summary>
public sealed partial class LoopbackDiscord
{
    private DiscordWorld World => _backend.World;

    /// <summary>A person who is in no guild yet.</summary>
    public LoopbackUser AddUser(string name, bool isBot = false)
    {
        lock (World.Gate)
        {
            var user = new LoopbackUser(World.Ids.Next(), name, isBot);
            return World.Users[user.Id] = user;
        }
    }

    /// <summary>A guild with the bot and one room, <c>general</c>. Connected bots get GUILD_CREATE.</summary>
    public LoopbackGuild AddGuild(string name, string locale = "en-US")
    {
        var owner = AddUser($"owner of {name}");
        lock (World.Gate)
        {
            var guild = new LoopbackGuild(World, World.Ids.Next(), name, owner) { PreferredLocale = locale, BotJoinedAt = World.Now };
            World.Guilds[guild.Id] = guild;
            World.AddChannel(guild, "general");
            Tell(guild);
            return guild;
        }
    }

    /// <summary>Many guilds of about that size each in GUILD_CREATE, 2,000 bytes at least.</summary>
    public IReadOnlyList<LoopbackGuild> AddGuilds(int count, int bytesEach = 20_000)
    {
        var (made, topic) = (new List<LoopbackGuild>(count), new string('x', 1000));
        for (var i = 0; i < count; i++)
        {
            var guild = AddGuild($"guild {i}");
            for (var size = 2000; size < bytesEach; size += 1250) World.AddChannel(guild, $"room-{size}", topic: topic);
            made.Add(guild);
        }

        return made;
    }

    public LoopbackRole AddRole(LoopbackGuild guild, string name, Permissions permissions = Permissions.None, bool mentionable = false)
    {
        ArgumentNullException.ThrowIfNull(guild);
        lock (World.Gate)
        {
            var role = new LoopbackRole(World.Ids.Next(), name, permissions, mentionable);
            guild.RoleList.Add(role);
            _backend.Gateway.Sessions.Broadcast("GUILD_ROLE_CREATE", guild, GatewayIntents.Guilds, _ => Json.Object(json =>
            {
                json.WriteString("guild_id", guild.Id);
                json.WritePropertyName("role");
                WorldJson.Role(json, role, guild.RoleList.Count - 1);
            }));
            return role;
        }
    }

    /// <summary>The role is deleted, and nobody has it any more: GUILD_ROLE_DELETE.</summary>
    public void RemoveRole(LoopbackGuild guild, LoopbackRole role)
    {
        ArgumentNullException.ThrowIfNull(guild);
        ArgumentNullException.ThrowIfNull(role);
        lock (World.Gate)
        {
            guild.RoleList.Remove(role);
            foreach (var member in guild.MemberList.Values) member.Roles = [.. member.Roles.Where(one => one != role)];
            _backend.Gateway.Sessions.Broadcast("GUILD_ROLE_DELETE", guild, GatewayIntents.Guilds, _ => Json.Object(json =>
            {
                json.WriteString("guild_id", guild.Id);
                json.WriteString("role_id", role.Id);
            }));
        }
    }

    /// <summary>The person joins. GUILD_MEMBER_ADD goes to bots with that privileged intent.</summary>
    /// <param name="permissions">What they may do beyond their roles and @everyone.</param>
    public LoopbackMember AddMember(LoopbackGuild guild, LoopbackUser user, IEnumerable<LoopbackRole>? roles = null,
        Permissions permissions = Permissions.None)
    {
        ArgumentNullException.ThrowIfNull(guild);
        ArgumentNullException.ThrowIfNull(user);
        lock (World.Gate)
        {
            var member = new LoopbackMember(guild, user, [.. roles ?? []], permissions, World.Now);
            guild.MemberList[user.Id] = member;
            _backend.Gateway.Sessions.Broadcast("GUILD_MEMBER_ADD", guild, GatewayIntents.GuildMembers,
                _ => Json.Bytes(json => WorldJson.Member(json, member, withUser: true, withPermissions: false)));
            return member;
        }
    }

    /// <summary>The person leaves: 10007 from then on. GUILD_MEMBER_REMOVE goes to bots with that privileged intent.</summary>
    public void RemoveMember(LoopbackGuild guild, LoopbackUser user)
    {
        ArgumentNullException.ThrowIfNull(guild);
        ArgumentNullException.ThrowIfNull(user);
        lock (World.Gate)
        {
            guild.MemberList.Remove(user.Id);
            _backend.Gateway.Sessions.Broadcast("GUILD_MEMBER_REMOVE", guild, GatewayIntents.GuildMembers, _ => Json.Object(json =>
            {
                json.WriteString("guild_id", guild.Id);
                json.WritePropertyName("user");
                WorldJson.User(json, user);
            }));
        }
    }

    /// <summary>The person deletes their account: they are in no guild, and 10013 from then on.</summary>
    public void DeleteUser(LoopbackUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (World.Gate)
        {
            foreach (var guild in World.Guilds.Values) guild.MemberList.Remove(user.Id);
            World.Users.Remove(user.Id);
        }
    }

    /// <summary>Another text room, or one for announcements: CHANNEL_CREATE.</summary>
    public LoopbackChannel AddChannel(LoopbackGuild guild, string name, bool isForAnnouncements = false)
    {
        lock (World.Gate)
        {
            var channel = World.AddChannel(guild, name, isForAnnouncements ? LoopbackChannel.Announcement : LoopbackChannel.Text);
            Tell("CHANNEL_CREATE", channel);
            return channel;
        }
    }

    /// <summary>The room is deleted: CHANNEL_DELETE, and 10003 from then on.</summary>
    public void RemoveChannel(LoopbackChannel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        lock (World.Gate)
        {
            World.Channels.Remove(channel.Id);
            channel.Guild?.ChannelList.Remove(channel);
            Tell("CHANNEL_DELETE", channel);
        }
    }

    /// <summary>The direct messages between the bot and that person.</summary>
    public LoopbackChannel DirectMessages(LoopbackUser user) => World.DirectChannel(user);

    /// <summary>The bot can no longer write to the person, for that reason; <see cref="DirectMessageRefusal.None"/>: it can
    /// again.</summary>
    public void CloseDirectMessages(LoopbackUser user, DirectMessageRefusal refusal = DirectMessageRefusal.Closed)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.Refusal = refusal;
    }

    /// <summary>The bot is thrown out: GUILD_DELETE without <c>unavailable</c>, and its commands there are gone.</summary>
    public void RemoveBot(LoopbackGuild guild)
    {
        ArgumentNullException.ThrowIfNull(guild);
        lock (World.Gate)
        {
            guild.HasBot = false;
            _backend.Commands.Forget(guild);
            Gone(guild, json => json.WriteString("id", guild.Id));
        }
    }

    /// <summary>The bot is invited again: GUILD_CREATE.</summary>
    public void InviteBot(LoopbackGuild guild)
    {
        ArgumentNullException.ThrowIfNull(guild);
        lock (World.Gate)
        {
            (guild.HasBot, guild.BotJoinedAt) = (true, World.Now);
            Tell(guild);
        }
    }

    /// <summary>An outage: GUILD_DELETE with <c>unavailable</c>; its end: GUILD_CREATE.</summary>
    public void SetAvailable(LoopbackGuild guild, bool available)
    {
        ArgumentNullException.ThrowIfNull(guild);
        lock (World.Gate)
        {
            guild.Unavailable = !available;
            if (available) Tell(guild);
            else
            {
                Gone(guild, json =>
                {
                    json.WriteString("id", guild.Id);
                    json.WriteBoolean("unavailable", true);
                });
            }
        }
    }

    private void Tell(LoopbackGuild guild) => _backend.Gateway.Sessions.Broadcast("GUILD_CREATE", guild, GatewayIntents.Guilds,
        session => WorldJson.Guild(guild, Bot, session.Intents.HasFlag(GatewayIntents.GuildMembers), World.Now));

    private void Tell(string type, LoopbackChannel channel) => _backend.Gateway.Sessions.Broadcast(
        type, channel.Guild, GatewayIntents.Guilds, _ => Json.Bytes(json => WorldJson.Channel(json, channel)));

    private void Gone(LoopbackGuild guild, Action<System.Text.Json.Utf8JsonWriter> write) =>
        _backend.Gateway.Sessions.Broadcast("GUILD_DELETE", guild, GatewayIntents.Guilds, _ => Json.Object(write));
}
