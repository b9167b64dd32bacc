namespace CoachBot.Discord.Protocol;

/// <summary>What is needed to take a session up again on another connection.</summary>
internal sealed class GatewaySession
{
    private const long NoneYet = -1;

    // Written by the reading loop, read by the heartbeat beside it.
    private long _sequence = NoneYet;

    public string? Id { get; private set; }

    public Uri? ResumeUrl { get; private set; }

    /// <summary>Of the latest dispatch; only ever moves forward.</summary>
    public long? Sequence => Volatile.Read(ref _sequence) is var sequence && sequence == NoneYet ? null : sequence;

    public bool CanResume => Id is not null && ResumeUrl is not null && Sequence is not null;

    public void Begin(string id, string resumeUrl)
    {
        Id = id;
        ResumeUrl = Uri.TryCreate(resumeUrl, UriKind.Absolute, out var url) && url.Scheme is "wss" or "ws" ? url : null;
    }

    public void Advance(long sequence) => Volatile.Write(ref _sequence, Math.Max(_sequence, sequence));

    public void Clear()
    {
        (Id, ResumeUrl) = (null, null);
        Volatile.Write(ref _sequence, NoneYet);
    }
}
