using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Protocol;

/// <summary>One shard: connects, and connects again whenever a connection ends, resuming the session where that is possible.</summary>
internal sealed partial class DiscordGateway(
    GatewayShard shard,
    string url,
    IdentifyGate gate,
    GatewayOptions options,
    IGatewayHandler handler,
    Func<IGatewaySocket> sockets,
    TimeProvider time,
    Random random,
    ILogger logger)
{
    /// <summary>With the pauses between them half a minute's outage; later the session would be lost anyway.</summary>
    private const int ResumeAttempts = 6;

    /// <summary>A connection that held this long ends a row of failures.</summary>
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(30);

    /// <summary>At this pace a day's failures stay below the 1,000 sessions that Discord allows.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private readonly GatewaySession _session = new();

    /// <summary>Ends by cancellation only.</summary>
    /// <exception cref="DiscordFatalException">An admin has to change something first.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (true)
        {
            if (failures >= ResumeAttempts)
                _session.Clear();
            var started = time.GetTimestamp();
            var (end, established) = await ConnectAsync(cancellationToken);
            if (end.Fatal is { } fatal)
                throw fatal;
            if (!end.KeepSession)
                _session.Clear();

            failures = established && time.GetElapsedTime(started) >= Steady ? 0 : failures + 1;
            var pause = BackOff(failures);
            if (pause < end.Pause)
                pause = end.Pause;
            LogEnded(shard.Id, end.Reason, _session.CanResume ? "resumes" : "begins a new session", pause);
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private async Task<(ConnectionEnd End, bool Established)> ConnectAsync(CancellationToken cancellationToken)
    {
        var resumeUrl = _session.CanResume ? _session.ResumeUrl : null;
        if (resumeUrl is null)
            _session.Clear();
        using var turn = resumeUrl is null ? await gate.EnterAsync(shard.Id, cancellationToken) : null;
        using var connection = new GatewayConnection(sockets(), shard, _session, options, handler, time, random, logger);
        var end = await connection.RunAsync(Address(resumeUrl ?? new Uri(url)), turn, cancellationToken);
        return (end, connection.Established);
    }

    /// <summary>The first time at once, then 1 s, 2 s, 4 s… less a random part of up to half.</summary>
    private TimeSpan BackOff(int failures)
    {
        if (failures <= 1)
            return TimeSpan.Zero;
        var longest = Math.Min(Math.Pow(2, failures - 2), LongestPause.TotalSeconds);
        return TimeSpan.FromSeconds(longest * (1 - (random.NextDouble() / 2)));
    }

    /// <summary>
    /// A resume must name the same version and encoding:
    /// https://docs.discord.com/developers/events/gateway#preparing-to-resume
    /// </summary>
    private Uri Address(Uri gateway) => new UriBuilder(gateway)
    {
        Query = $"v={DiscordLimits.GatewayVersion}&encoding=json{(options.Compress ? "&compress=zlib-stream" : "")}",
    }.Uri;

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: connection ended: {Reason}; {Next} in {Pause}")]
    private partial void LogEnded(int shard, string reason, string next, TimeSpan pause);
}
