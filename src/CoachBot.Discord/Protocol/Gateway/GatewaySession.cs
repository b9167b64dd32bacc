namespace CoachBot.Discord.Protocol;

/// <summary>What is needed to take a session up again on another connection.</summary>
internal sealed class GatewaySession
{
    public string? Id { get; private set; }

    public Uri? ResumeUrl { get; private set; }

    /// <summary>Of the latest dispatch; only ever moves forward.</summary>
    public long? Sequence { get; private set; }

    public bool CanResume => Id is not null && ResumeUrl is not null && Sequence is not null;

    public void Begin(string id, string resumeUrl)
    {
        Id = id;
        ResumeUrl = Uri.TryCreate(resumeUrl, UriKind.Absolute, out var url) && url.Scheme is "wss" or "ws" ? url : null;
    }

    public void Advance(long sequence) => Sequence = Math.Max(Sequence ?? 0, sequence);

    public void Clear() => (Id, ResumeUrl, Sequence) = (null, null, null);
}
