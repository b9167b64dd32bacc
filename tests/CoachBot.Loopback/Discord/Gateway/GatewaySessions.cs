namespace CoachBot.Loopback.Discord;

/// <summary>The sessions that can be sent to or resumed. Used under the world's gate.</summary>
internal sealed class GatewaySessions(DiscordWorld world, LoopbackDiscordOptions options)
{
    private readonly Dictionary<string, GatewaySession> _sessions = [];

    public DispatchFaults Faults { get; } = new();

    /// <summary>Sessions with an open connection.</summary>
    public int Connected => _sessions.Values.Count(session => session.Connection is { IsOpen: true });

    public GatewaySession Begin(GatewayConnection connection, IdentifyRequest request)
    {
        var session = new GatewaySession(Guid.NewGuid().ToString("n"), request, connection.Version, options.ReplayLimit)
        {
            Connection = connection,
        };
        return connection.Session = _sessions[session.Id] = session;
    }

    /// <summary>Null for one that never was, was closed, or was without a connection for too long.</summary>
    public GatewaySession? Find(string id)
    {
        if (!_sessions.TryGetValue(id, out var session)) return null;
        if (session.Connection is not null || world.Now - session.DisconnectedAt < options.ResumeWindow) return session;
        _sessions.Remove(id);
        return null;
    }

    /// <summary>Sends to every session that handles the guild and has one of the intents.</summary>
    public void Broadcast(string type, LoopbackGuild? guild, GatewayIntents needed, Func<GatewaySession, byte[]> data)
    {
        foreach (var session in _sessions.Values)
            if (session.Handles(guild) && session.Wants(needed)) Faults.Send(session, new(type, data(session)));
    }

    public void Left(GatewayConnection connection, int? code)
    {
        if (connection.Session is not { } session || session.Connection != connection) return;
        session.Connection = null;
        session.DisconnectedAt = world.Now;
        // https://docs.discord.com/developers/events/gateway#initiating-a-disconnect
        if (code is 1000 or 1001) _sessions.Remove(session.Id);
    }

    /// <summary>Takes the sessions off their connections, which may then resume or identify again, there or elsewhere
    /// (https://docs.discord.com/developers/events/gateway-events#invalid-session).</summary>
    public void Detach()
    {
        foreach (var session in _sessions.Values)
        {
            if (session.Connection is { } connection) connection.Session = null;
            session.Connection = null;
            session.DisconnectedAt = world.Now;
        }
    }

    /// <summary>Forgets every session: what comes to resume is told to begin anew.</summary>
    public void Clear()
    {
        Detach();
        _sessions.Clear();
    }
}
