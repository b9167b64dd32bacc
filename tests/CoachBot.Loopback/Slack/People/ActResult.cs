namespace CoachBot.Loopback.Slack;

/// <summary>How an act was taken.</summary>
/// <param name="Problem">Why Slack shows the person an error, null if it shows none.</param>
public abstract record ActResult(Ack Ack, string? Problem)
{
    /// <summary>Whether it was acknowledged within three seconds.</summary>
    public bool InTime => Ack.InTime;
}
