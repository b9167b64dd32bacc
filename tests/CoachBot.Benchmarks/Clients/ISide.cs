namespace CoachBot.Benchmarks.Clients;

/// <summary>A team on a platform, and a client of it in another process.</summary>
internal interface ISide
{
    ClientProcess Client { get; }

    /// <summary>A command whose handler does nothing: <see cref="PingCommand"/>.</summary>
    Task TrivialAsync(int member);

    Task LogAsync(int member);
}
