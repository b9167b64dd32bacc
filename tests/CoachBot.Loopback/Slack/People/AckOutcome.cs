namespace CoachBot.Loopback.Slack;

public enum AckOutcome
{
    /// <summary>Acknowledged within three seconds.</summary>
    Acked,

    /// <summary>Not acknowledged within three seconds: the person sees <c>operation_timeout</c>.</summary>
    TooLate,

    /// <summary>No socket was open, or the URL could not be reached: <c>dispatch_failed</c>.</summary>
    NoConnection,

    /// <summary>Over HTTP: a status other than 200.</summary>
    Refused,
}
