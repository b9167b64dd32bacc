namespace CoachBot.Loopback.Discord;

/// <summary>What there is: people, guilds, rooms, messages, commands. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class DiscordWorld
{
    /// <summary>"The past few minutes" in which a nonce is remembered
    /// (https://docs.discord.com/developers/resources/message#create-message).</summary>
    private static readonly TimeSpan NonceMemory = TimeSpan.FromMinutes(3);

    private readonly Dictionary<(string Author, string Nonce), LoopbackMessage> _nonces = [];

    public DiscordWorld(LoopbackDiscordOptions options)
    {
        Clock = options.Clock;
        Ids = new(options.Clock);
        ApplicationId = Ids.Next();
        Bot = new(ApplicationId, "coach", isBot: true);
        Users[Bot.Id] = Bot;
        MaySeeContent = options.PrivilegedIntents.HasFlag(GatewayIntents.MessageContent);
    }

    public Lock Gate { get; } = new();

    public TimeProvider Clock { get; }

    public Snowflake Ids { get; }

    public string ApplicationId { get; }

    public LoopbackUser Bot { get; }

    public bool MaySeeContent { get; }

    public Dictionary<string, LoopbackUser> Users { get; } = [];

    public Dictionary<string, LoopbackGuild> Guilds { get; } = [];

    public Dictionary<string, LoopbackChannel> Channels { get; } = [];

    public Dictionary<string, LoopbackChannel> DirectByUser { get; } = [];

    public DateTimeOffset Now => Clock.GetUtcNow();

    public IReadOnlyList<T> Copy<T>(IEnumerable<T> items)
    {
        lock (Gate) return [.. items];
    }

    public LoopbackChannel DirectChannel(LoopbackUser user)
    {
        lock (Gate)
        {
            if (DirectByUser.TryGetValue(user.Id, out var known)) return known;
            var made = new LoopbackChannel(Ids.Next(), LoopbackChannel.Direct, user.Name, guild: null, user);
            DirectByUser[user.Id] = made;
            return Channels[made.Id] = made;
        }
    }

    public LoopbackChannel AddChannel(LoopbackGuild guild, string name, int type = LoopbackChannel.Text, string? topic = null,
        LoopbackChannel? parent = null)
    {
        lock (Gate)
        {
            var channel = new LoopbackChannel(Ids.Next(), type, name, guild, recipient: null, parent) { Topic = topic };
            if (parent is null) guild.ChannelList.Add(channel);
            return Channels[channel.Id] = channel;
        }
    }

    public bool SharesGuild(LoopbackUser user) =>
        Guilds.Values.Any(guild => guild.HasBot && guild.MemberList.ContainsKey(user.Id));

    /// <summary>The message that this author sent with this nonce within three minutes.</summary>
    public LoopbackMessage? ByNonce(LoopbackUser author, string nonce) =>
        _nonces.TryGetValue((author.Id, nonce), out var known) && Now - known.SentAt < NonceMemory ? known : null;

    public void Remember(LoopbackMessage message)
    {
        if (message.OnlyFor is null) message.Channel.History.Add(message);
        if (message.Nonce is { } nonce) _nonces[(message.Author.Id, nonce)] = message;
    }
}
