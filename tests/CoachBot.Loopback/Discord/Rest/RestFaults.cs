namespace CoachBot.Loopback.Discord;

/// <summary>What the next requests of a route meet instead of their answer. Used under the world's gate.</summary>
internal sealed class RestFaults
{
    private readonly List<Fault> _faults = [];

    public void Add(string? route, int times, RateLimitHit? limit = null, int status = 0, bool drop = false) =>
        _faults.Add(new(route, limit, status, drop) { Left = times });

    /// <summary>The first fault that fits, one use of it spent.</summary>
    public Fault? Take(Route route)
    {
        if (_faults.Count == 0) return null;
        var fault = _faults.Find(one => one.Route is null || one.Route == route.Name);
        if (fault is not null && --fault.Left == 0) _faults.Remove(fault);
        return fault;
    }

    /// <param name="Drop">The request is done, and the connection cut before the answer.</param>
    internal sealed record Fault(string? Route, RateLimitHit? Limit, int Status, bool Drop)
    {
        public int Left { get; set; }
    }
}
