namespace CoachBot.Loopback.Discord;

/// <summary>A session: what it is sent, numbered, and kept for a resume. Used under the world's gate.</summary>
internal sealed class GatewaySession(string id, IdentifyRequest request, string version, int replayLimit)
{
    private readonly Queue<Dispatch> _kept = new();
    private int _sequence;

    public string Id => id;

    public GatewayIntents Intents => request.Intents;

    public int Shard => request.Shard;

    public int Shards => request.Shards;

    /// <summary>The query of the connection that began it: a resume needs the same version and encoding.</summary>
    public string Version => version;

    public int Sequence => _sequence;

    public GatewayConnection? Connection { get; set; }

    public DateTimeOffset DisconnectedAt { get; set; }

    public bool Handles(LoopbackGuild? guild) => guild is null ? Shard == 0 : Snowflake.Shard(guild.Id, Shards) == Shard;

    public bool Wants(GatewayIntents needed) => needed == GatewayIntents.None || (Intents & needed) != 0;

    public void Send(Dispatch dispatch)
    {
        var envelope = Keep(dispatch);
        Connection?.Send(envelope);
    }

    /// <summary>Numbers it and keeps it for a resume; the caller sends it.</summary>
    public byte[] Keep(Dispatch dispatch)
    {
        _kept.Enqueue(dispatch);
        if (_kept.Count > replayLimit) _kept.Dequeue();
        return dispatch.Envelope(++_sequence);
    }

    /// <summary>False: some of the missed ones are no longer kept.</summary>
    public bool Replay(int after, GatewayConnection connection)
    {
        var number = _sequence - _kept.Count;
        if (after < number) return false;
        foreach (var dispatch in _kept)
            if (++number > after) connection.Send(dispatch.Envelope(number));
        return true;
    }
}
