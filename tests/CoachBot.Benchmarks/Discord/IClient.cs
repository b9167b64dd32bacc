namespace CoachBot.Benchmarks.Discord;

/// <summary>A client that is ready to connect.</summary>
internal interface IClient : IAsyncDisposable
{
    /// <summary>What the gateway sent, in bytes; 0 where it is not counted.</summary>
    long Bytes { get; }

    Task StartAsync();
}
