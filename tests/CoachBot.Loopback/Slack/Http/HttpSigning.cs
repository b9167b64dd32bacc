namespace CoachBot.Loopback.Slack;

public enum HttpSigning
{
    /// <summary>As Slack signs: v0, with the present secret and time.</summary>
    Right,

    /// <summary>A signature that fits no secret.</summary>
    Wrong,

    /// <summary>No signature at all.</summary>
    Missing,

    /// <summary>Signed rightly, ten minutes ago.</summary>
    Stale,

    /// <summary>Signed with the secret before the last rotation.</summary>
    PreviousSecret,
}
