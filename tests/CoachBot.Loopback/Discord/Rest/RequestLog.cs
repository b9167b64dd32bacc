namespace CoachBot.Loopback.Discord;

/// <summary>The requests so far. Used under the world's gate.</summary>
internal sealed class RequestLog
{
    private readonly List<RecordedRequest> _requests = [];

    public IReadOnlyList<RecordedRequest> Requests => _requests;

    public long Total { get; private set; }

    /// <summary>Answers with 429.</summary>
    public int RateLimited { get; private set; }

    public void Count(int status)
    {
        Total++;
        if (status == 429) RateLimited++;
    }

    public void Add(RecordedRequest request) => _requests.Add(request);
}
