namespace CoachBot.Slack.Protocol.Api;

/// <summary>A channel, private channel or direct message.</summary>
public sealed record SlackConversation(string Id)
{
    /// <summary>Null for direct messages.</summary>
    public string? Name { get; init; }

    /// <summary>The other side of a direct message.</summary>
    public string? UserId { get; init; }

    public bool IsDirect { get; init; }

    public bool IsPrivate { get; init; }

    public bool IsArchived { get; init; }

    /// <summary>Whether the bot is in it.</summary>
    public bool IsMember { get; init; }
}
