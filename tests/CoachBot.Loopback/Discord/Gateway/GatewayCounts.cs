namespace CoachBot.Loopback.Discord;

/// <summary>What clients did on the gateway since the start.</summary>
public sealed class GatewayCounts
{
    private int _connections, _identifies, _resumes, _resumesAtMainUrl, _heartbeats, _readies, _resumed;

    /// <summary>Sockets opened.</summary>
    public int Connections => _connections;

    /// <summary>Identifies received, refused ones included.</summary>
    public int Identifies => _identifies;

    /// <summary>Resumes received, refused ones included.</summary>
    public int Resumes => _resumes;

    /// <summary>Resumes that did not come by <c>resume_gateway_url</c>: Discord drops those more often.</summary>
    public int ResumesAtMainUrl => _resumesAtMainUrl;

    public int Heartbeats => _heartbeats;

    /// <summary>Sessions begun.</summary>
    public int Readies => _readies;

    /// <summary>Sessions resumed.</summary>
    public int Resumed => _resumed;

    internal void Connected() => Interlocked.Increment(ref _connections);

    internal void Identified() => Interlocked.Increment(ref _identifies);

    internal void Beat() => Interlocked.Increment(ref _heartbeats);

    internal void Ready() => Interlocked.Increment(ref _readies);

    internal void ResumedOne() => Interlocked.Increment(ref _resumed);

    internal void Resume(bool viaResumeUrl)
    {
        Interlocked.Increment(ref _resumes);
        if (!viaResumeUrl) Interlocked.Increment(ref _resumesAtMainUrl);
    }
}
