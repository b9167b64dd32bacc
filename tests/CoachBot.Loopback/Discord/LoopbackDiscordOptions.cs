namespace CoachBot.Loopback.Discord;

/// <summary>How strict the loopback is, and the figures that a test may want otherwise. The defaults are Discord's.</summary>
public sealed record LoopbackDiscordOptions
{
    /// <summary>How long an interaction waits for its first answer. Discord waits 3 s; a test that is about something else may be patient on
    /// a loaded machine.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The clock of ids, deadlines, rate limits, heartbeats and nonces.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Said in HELLO; a connection without a beat for one and a quarter of it is closed.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>Privileged intents that the application has switched on; others close with 4014.</summary>
    public GatewayIntents PrivilegedIntents { get; init; }

    /// <summary>Identifies a day; one more resets the token.</summary>
    public int SessionStarts { get; init; } = 1000;

    /// <summary>Shards that may identify at once within <see cref="IdentifyInterval"/>.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>The time between two identifies of one bucket.</summary>
    public TimeSpan IdentifyInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Guilds that one shard may handle; more close with 4011.</summary>
    public int GuildsPerShard { get; init; } = 2500;

    /// <summary>How long a session without a connection can be resumed.</summary>
    public TimeSpan ResumeWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Dispatches kept for a resume.</summary>
    public int ReplayLimit { get; init; } = 10_000;

    /// <summary>Requests a second, interaction endpoints apart.</summary>
    public int GlobalRequestsPerSecond { get; init; } = 50;

    /// <summary>401, 403 and 429 within ten minutes that ban the address.</summary>
    public int InvalidRequestLimit { get; init; } = 10_000;

    /// <summary>False: bodies are not checked (benchmarks).</summary>
    public bool Validate { get; init; } = true;

    /// <summary>False: no rate limits (benchmarks).</summary>
    public bool LimitRates { get; init; } = true;

    /// <summary>False: requests are counted but not kept (benchmarks).</summary>
    public bool Record { get; init; } = true;

    /// <summary>In place of a description: the fields and limits that were derived from it.</summary>
    public const string Derived = "discord-fields.json";

    /// <summary>
    /// Discord's OpenAPI description; by default the file that <c>COACHBOT_DISCORD_OPENAPI</c> names, else <see cref="Derived"/>. Null: bodies
    /// are checked by the documentation's rules alone.
    /// </summary>
    public string? OpenApiPath { get; init; } =
        Environment.GetEnvironmentVariable("COACHBOT_DISCORD_OPENAPI") is { Length: > 0 } path ? path : Derived;

    /// <summary>Set: an application with an Interactions Endpoint URL gets no interactions on the gateway.</summary>
    public string? InteractionsEndpointUrl { get; init; }

    /// <summary>Real time after which an awaited event that never came fails the test.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
