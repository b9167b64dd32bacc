namespace CoachBot.Slack.Protocol.Api;

public enum SlackErrorKind
{
    /// <summary>Slack or the network: later it may work.</summary>
    Transient,

    /// <summary>This call will never work, such as one to a member who left.</summary>
    Permanent,

    /// <summary>Our token, scopes or app: nothing of this workspace will work until a human mends it.</summary>
    Ours,
}
