using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Discord;

/// <summary>Accepts sockets, begins and resumes sessions (https://docs.discord.com/developers/events/gateway).</summary>
internal sealed class GatewayServer(DiscordWorld world, LoopbackDiscordOptions options, BotToken token, Signal changes)
{
    private readonly List<GatewayConnection> _connections = [];
    private readonly List<int> _closes = [];

    public string ResumeUrl { get; set; } = "";

    public GatewayCounts Counts { get; } = new();

    public IdentifyLimits Limits { get; } = new(options);

    public GatewaySessions Sessions { get; } = new(world, options);

    /// <summary>Beats are taken and not acknowledged.</summary>
    public bool Zombie { get; set; }

    public TimeProvider Clock => world.Clock;

    public TimeSpan HeartDeadline => options.HeartbeatInterval * 1.25;

    public IReadOnlyList<int> Closes => world.Copy(_closes);

    public IReadOnlyList<GatewayConnection> Connections => world.Copy(_connections.Where(connection => connection.IsOpen));

    public async Task AcceptAsync(HttpContext http, bool viaResumeUrl)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = TimeSpan.Zero });
        using var connection = new GatewayConnection(this, http, socket, viaResumeUrl);
        Counts.Connected();
        lock (world.Gate) _connections.Add(connection);
        if (http.Request.Query["v"] != "10") connection.Close((int)GatewayClose.InvalidApiVersion);
        else if (!Speaks(http.Request.Query)) connection.Close((int)GatewayClose.DecodeError);
        else connection.Send(Opcode.Hello, $"{{\"heartbeat_interval\":{(long)options.HeartbeatInterval.TotalMilliseconds},\"_trace\":[]}}");
        var code = await connection.RunAsync(http.RequestAborted);
        Left(connection, code);
    }

    /// <exception cref="JsonException">It has no opcode.</exception>
    public void Handle(GatewayConnection connection, JsonElement payload)
    {
        var op = payload.Whole("op") ?? throw new JsonException("A payload without op");
        var data = payload.Maybe("d") ?? default;
        lock (world.Gate)
        {
            switch (op)
            {
                case Opcode.Heartbeat: Beat(connection, data); break;
                case Opcode.Identify: Identify(connection, data); break;
                case Opcode.Resume: Resume(connection, data); break;
                default:
                    var refusal = !Opcode.IsTaken((int)op) ? GatewayClose.UnknownOpcode
                        : connection.Session is null ? GatewayClose.NotAuthenticated : (GatewayClose?)null;
                    if (refusal is { } code) connection.Close((int)code);
                    break;
            }
        }

        changes.Pulse();
    }

    public void Closed(int code)
    {
        lock (world.Gate) _closes.Add(code);
        changes.Pulse();
    }

    private void Beat(GatewayConnection connection, JsonElement data)
    {
        if (data.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Number))
        {
            connection.Close((int)GatewayClose.DecodeError);
            return;
        }

        Counts.Beat();
        connection.Beat();
        if (!Zombie) connection.Send(Opcode.HeartbeatAck, "null");
    }

    private void Identify(GatewayConnection connection, JsonElement data)
    {
        Counts.Identified();
        if (connection.Session is not null)
        {
            connection.Close((int)GatewayClose.AlreadyAuthenticated);
            return;
        }

        var (request, refusal) = IdentifyRequest.Read(data, token.Value, options.PrivilegedIntents);
        if (request is not null && Guilds(request).Count() > options.GuildsPerShard) refusal = GatewayClose.ShardingRequired;
        if (refusal is { } code)
        {
            connection.Close((int)code);
        }
        else if (!Limits.Count())
        {
            token.Reset();
            foreach (var open in _connections) open.Close((int)GatewayClose.AuthenticationFailed);
            Sessions.Clear();
        }
        else if (!Limits.Admit(request!.Shard))
        {
            connection.Send(Opcode.InvalidSession, "false");
        }
        else
        {
            Begin(connection, request);
        }
    }

    private void Begin(GatewayConnection connection, IdentifyRequest request)
    {
        var session = Sessions.Begin(connection, request);
        var guilds = Guilds(request).ToList();
        session.Send(new("READY", ReadyJson.Write(world, session, guilds, ResumeUrl)));
        if (session.Wants(GatewayIntents.Guilds))
            foreach (var guild in guilds.Where(guild => !guild.Unavailable))
                session.Send(new("GUILD_CREATE",
                    WorldJson.Guild(guild, world.Bot, session.Intents.HasFlag(GatewayIntents.GuildMembers), world.Now)));
        Counts.Ready();
    }

    private void Resume(GatewayConnection connection, JsonElement data)
    {
        Counts.Resume(connection.ViaResumeUrl);
        if (connection.Session is not null)
            connection.Close((int)GatewayClose.AlreadyAuthenticated);
        else if (data.Text("token") != token.Value)
            connection.Close((int)GatewayClose.AuthenticationFailed);
        else if (data.Text("session_id") is not { } id || data.Whole("seq") is not { } after)
            connection.Close((int)GatewayClose.UnknownOpcode);
        else if (Sessions.Find(id) is not { } session || session.Version != connection.Version)
            connection.Send(Opcode.InvalidSession, "false");
        else if (after < 0 || after > session.Sequence)
            connection.Close((int)GatewayClose.InvalidSequence);
        else if (!session.Replay((int)after, connection))
            connection.Send(Opcode.InvalidSession, "false");
        else
            Resumed(connection, session);
    }

    private void Resumed(GatewayConnection connection, GatewaySession session)
    {
        session.Connection?.Drop();
        session.Connection = connection;
        connection.Session = session;
        session.Send(new("RESUMED", "{\"_trace\":[]}"u8.ToArray()));
        Counts.ResumedOne();
    }

    private void Left(GatewayConnection connection, int? code)
    {
        lock (world.Gate)
        {
            connection.IsOpen = false;
            _connections.Remove(connection);
            Sessions.Left(connection, code);
        }

        changes.Pulse();
    }

    /// <summary>ETF and zstd exist, but not here.</summary>
    private static bool Speaks(IQueryCollection query) =>
        (query["encoding"].Count == 0 || query["encoding"] == "json")
        && (query["compress"].Count == 0 || query["compress"] == "zlib-stream");

    private IEnumerable<LoopbackGuild> Guilds(IdentifyRequest request) =>
        world.Guilds.Values.Where(guild => guild.HasBot && Snowflake.Shard(guild.Id, request.Shards) == request.Shard);
}
