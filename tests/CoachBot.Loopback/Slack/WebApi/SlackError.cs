namespace CoachBot.Loopback.Slack;

/// <summary>An answer of the Web API with <c>ok: false</c>.</summary>
#pragma warning disable CA1032, CA1064 // thrown and caught inside the loopback only
internal sealed class SlackError(string code, params IReadOnlyList<string> details) : Exception
#pragma warning restore CA1032, CA1064
{
    public string Code => code;

    public IReadOnlyList<string> Details => details;

    /// <summary>The scope that was missing.</summary>
    public string? Needed { get; init; }

    /// <summary>Seconds for <c>Retry-After</c>; the status is then 429.</summary>
    public int? RetryAfter { get; init; }

    public static SlackError MissingArgument(string name) => new("invalid_arguments", $"[ERROR] missing required field: {name}");
}
