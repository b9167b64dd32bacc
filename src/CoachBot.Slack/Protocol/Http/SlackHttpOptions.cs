namespace CoachBot.Slack.Protocol.Http;

public sealed class SlackHttpOptions
{
    public required SlackSecret SigningSecret { get; init; }

    /// <summary>
    /// Accepted beside the present one while it is being changed. Slack does not say whether it signs with both for a time.
    /// </summary>
    public SlackSecret PreviousSigningSecret { get; init; }

    /// <summary>The longest body that is read, in bytes; a view may have 250 kB, three times that when encoded as a form.</summary>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;
}
