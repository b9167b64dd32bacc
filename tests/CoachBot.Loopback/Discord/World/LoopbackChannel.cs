namespace CoachBot.Loopback.Discord;

/// <summary>A room of a guild for words or announcements, a thread in one, or the direct messages between the bot and one person.</summary>
public sealed class LoopbackChannel
{
    internal const int Text = 0;
    internal const int Direct = 1;
    internal const int Announcement = 5;
    internal const int PublicThread = 11;
    internal const int PrivateThread = 12;

    internal LoopbackChannel(string id, int type, string name, LoopbackGuild? guild, LoopbackUser? recipient,
        LoopbackChannel? parent = null) =>
        (Id, Type, Name, Guild, Recipient, Parent) = (id, type, name, guild, recipient, parent);

    public string Id { get; }

    /// <summary>https://docs.discord.com/developers/resources/channel#channel-object-channel-types</summary>
    public int Type { get; }

    public string Name { get; }

    /// <summary>Null for direct messages.</summary>
    public LoopbackGuild? Guild { get; }

    /// <summary>The person of direct messages.</summary>
    public LoopbackUser? Recipient { get; }

    /// <summary>The room that a thread is in.</summary>
    public LoopbackChannel? Parent { get; }

    /// <summary>False: the bot gets 50001 here.</summary>
    public bool BotMayView { get; set; } = true;

    /// <summary>False: the bot's messages get 50013 here.</summary>
    public bool BotMaySend { get; set; } = true;

    /// <summary>The bot's messages get this code here: 40058 in a forum, 160005 in a locked thread; null for none.</summary>
    public int? TakesNone { get; set; }

    /// <summary>What it gives to, or takes from, everyone (by the guild's id), a role or a person.</summary>
    public IReadOnlyList<LoopbackOverwrite> Overwrites { get; set; } = [];

    public bool IsDirect => Type == Direct;

    public bool IsThread => Type is PublicThread or PrivateThread;

    /// <summary>Who was added to a thread.</summary>
    public IReadOnlyCollection<string> ThreadMemberIds => ThreadMembers;

    internal HashSet<string> ThreadMembers { get; } = [];

    internal string? Topic { get; init; }

    internal List<LoopbackMessage> History { get; } = [];

    /// <summary>What it makes of what the bot may do in the guild.</summary>
    internal Permissions Permits(Permissions given, string bot)
    {
        foreach (var id in (string[])[Guild!.Id, bot])
            foreach (var overwrite in Overwrites.Where(one => one.Id == id))
                given = (given & ~overwrite.Deny) | overwrite.Allow;
        return given;
    }

    internal LoopbackMessage? Find(string id) => History.Find(message => message.Id == id);
}
