namespace CoachBot.Benchmarks.Clients;

/// <summary>A client that is ready to connect.</summary>
internal interface IClient : IAsyncDisposable
{
    /// <summary>What the gateway sent, in bytes; 0 where it is not counted.</summary>
    long Bytes => 0;

    Task StartAsync();
}
