namespace CoachBot.Loopback.Discord;

/// <summary>A guild that the bot is or was in.</summary>
public sealed class LoopbackGuild
{
    private readonly DiscordWorld _world;

    internal LoopbackGuild(DiscordWorld world, string id, string name, LoopbackUser owner)
    {
        (_world, Id, Name, Owner) = (world, id, name, owner);
        Everyone = new(id, "@everyone", Permissions.Everyone, Mentionable: false);
        RoleList.Add(Everyone);
    }

    public string Id { get; }

    public string Name { get; }

    public LoopbackUser Owner { get; }

    /// <summary>The role that everybody has; its id is the guild's.</summary>
    public LoopbackRole Everyone { get; }

    /// <summary>What the bot may do here.</summary>
    public Permissions BotPermissions { get; set; } = Permissions.Everyone | Permissions.CreatePrivateThreads;

    /// <summary>False: the bot was invited without the scope applications.commands, so that its commands are refused with 50001.</summary>
    public bool AllowsCommands { get; set; } = true;

    /// <summary>In an outage the guild gives no events and its requests fail with 503.</summary>
    public bool Unavailable { get; internal set; }

    /// <summary>Whether the bot is in it.</summary>
    public bool HasBot { get; internal set; } = true;

    public IReadOnlyList<LoopbackRole> Roles => _world.Copy(RoleList);

    public IReadOnlyList<LoopbackMember> Members => _world.Copy(MemberList.Values);

    public IReadOnlyList<LoopbackChannel> Channels => _world.Copy(ChannelList);

    /// <summary>The first room.</summary>
    public LoopbackChannel General => ChannelList[0];

    /// <summary>When it came into it.</summary>
    internal DateTimeOffset BotJoinedAt { get; set; }

    internal string PreferredLocale { get; init; } = "en-US";

    internal List<LoopbackRole> RoleList { get; } = [];

    internal Dictionary<string, LoopbackMember> MemberList { get; } = [];

    internal List<LoopbackChannel> ChannelList { get; } = [];
}
