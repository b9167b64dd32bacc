namespace CoachBot.Loopback.Discord;

/// <summary>What happened, and waiting for it.</summary>
public sealed partial class LoopbackDiscord
{
    private readonly Dictionary<string, string> _seen = [];

    /// <summary>What clients did on the gateway.</summary>
    public GatewayCounts Gateway => _backend.Gateway.Counts;

    /// <summary>The codes that the loopback closed connections with, oldest first.</summary>
    public IReadOnlyList<int> GatewayCloses => _backend.Gateway.Closes;

    /// <summary>Connections with a session.</summary>
    public int ConnectedShards
    {
        get
        {
            lock (World.Gate) return _backend.Gateway.Sessions.Connected;
        }
    }

    /// <summary>The requests so far; empty where <see cref="LoopbackDiscordOptions.Record"/> is off.</summary>
    public IReadOnlyList<RecordedRequest> Requests => World.Copy(_backend.Rest.Log.Requests);

    /// <summary>The requests that were answered with 400 or more, oldest first: where to look when a test fails.</summary>
    public IReadOnlyList<RecordedRequest> Refusals => [.. Requests.Where(request => request.Status >= 400)];

    public long RequestCount => _backend.Rest.Log.Total;

    /// <summary>How often a request got a 429.</summary>
    public int RateLimited => _backend.Rest.Log.RateLimited;

    /// <summary>401, 403 and 429 (but shared ones) within ten minutes.</summary>
    public int InvalidRequests
    {
        get
        {
            lock (World.Gate) return _backend.Rest.Limits.InvalidRequests;
        }
    }

    /// <summary>More identifies than a day allows: Discord has made the token worthless.</summary>
    public bool TokenWasReset => _backend.Token.WasReset;

    /// <summary>How often a whole list of commands was put.</summary>
    public int CommandOverwrites => _backend.Commands.Overwrites;

    /// <summary>The global commands, or those of the guild.</summary>
    public IReadOnlyList<RegisteredCommand> Commands(LoopbackGuild? guild = null)
    {
        lock (World.Gate) return _backend.Commands.Of(guild);
    }

    /// <summary>The slash commands that the client lists for that person, in the guild or in direct messages. A name that is there
    /// twice is seen twice.</summary>
    public IReadOnlyList<RegisteredCommand> CommandsShownTo(LoopbackUser user, LoopbackGuild? guild)
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (World.Gate) return [.. _backend.Commands.ShownTo(guild?.MemberList.GetValueOrDefault(user.Id), guild, type: 1)];
    }

    /// <summary>The room's history, oldest first; no ephemeral ones, which are in no history.</summary>
    public IReadOnlyList<LoopbackMessage> Messages(LoopbackChannel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return World.Copy(channel.History);
    }

    /// <summary>The private messages with that person, oldest first.</summary>
    public IReadOnlyList<LoopbackMessage> Messages(LoopbackUser user) => Messages(DirectMessages(user));

    /// <summary>The bot's next message there that this method has not given yet, also one that is there already.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    public async Task<LoopbackMessage> NextMessageAsync(LoopbackChannel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var message = await _backend.Changes.UntilAsync(() => Unseen(channel), $"a message in {channel.Name}");
        lock (World.Gate) _seen[channel.Id] = message.Id;
        return message;
    }

    /// <summary>The bot's next private message to that person.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    public Task<LoopbackMessage> NextMessageAsync(LoopbackUser user) => NextMessageAsync(DirectMessages(user));

    /// <summary>Until so many connections have a session.</summary>
    /// <exception cref="TimeoutException">They never were.</exception>
    public Task ConnectedAsync(int shards = 1) => UntilAsync(() => ConnectedShards >= shards, $"{shards} connected");

    /// <summary>Until that is so; looked at again after each request and each payload.</summary>
    /// <exception cref="TimeoutException">It never was.</exception>
    public Task UntilAsync(Func<bool> isSo, string what = "what was waited for")
    {
        ArgumentNullException.ThrowIfNull(isSo);
        return _backend.Changes.UntilAsync(isSo, what);
    }

    private LoopbackMessage? Unseen(LoopbackChannel channel)
    {
        lock (World.Gate)
            return channel.History.Find(message =>
                message.Author == Bot && Snowflake.Compare(message.Id, _seen.GetValueOrDefault(channel.Id, "0")) > 0);
    }
}
