namespace CoachBot.Loopback.Discord;

/// <summary>A person in a guild, with roles and what they may do beyond them.</summary>
public sealed class LoopbackMember
{
    internal LoopbackMember(LoopbackGuild guild, LoopbackUser user, IReadOnlyList<LoopbackRole> roles, Permissions extra,
        DateTimeOffset at) =>
        (Guild, User, Roles, Extra, JoinedAt) = (guild, user, roles, extra, at);

    public LoopbackGuild Guild { get; }

    public LoopbackUser User { get; }

    /// <summary>An admin gives and takes them at any time; without the privileged intent nobody tells the bot.</summary>
    public IReadOnlyList<LoopbackRole> Roles { get; set; }

    /// <summary>How they are called in this guild; null for the name that they have everywhere.</summary>
    public string? Nick { get; set; }

    public DateTimeOffset JoinedAt { get; }

    /// <summary>What the person may do in the guild's rooms.</summary>
    public Permissions Permissions
    {
        get
        {
            var all = Guild.Everyone.Permissions | Extra;
            foreach (var role in Roles) all |= role.Permissions;
            return all;
        }
    }

    internal Permissions Extra { get; }

    internal bool May(ulong required) =>
        Permissions.HasFlag(Permissions.Administrator) || ((ulong)Permissions & required) == required;
}
