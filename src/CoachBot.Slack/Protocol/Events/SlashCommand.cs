namespace CoachBot.Slack.Protocol.Events;

/// <summary>A slash command (https://docs.slack.dev/interactivity/implementing-slash-commands).</summary>
public sealed record SlashCommand : SlackEvent
{
    /// <summary>With the slash.</summary>
    public required string Command { get; init; }

    /// <summary>What stands behind the command; empty where nothing does.</summary>
    public required string Text { get; init; }

    public required string UserId { get; init; }

    public string? UserName { get; init; }

    public required string ChannelId { get; init; }

    /// <summary><c>directmessage</c> in a direct message.</summary>
    public string? ChannelName { get; init; }

    /// <summary>Opens one form within <see cref="SlackLimits.TriggerLifetime"/>.</summary>
    public SlackSecret TriggerId { get; init; }

    public SlackResponseUrl? ResponseUrl { get; init; }

    public override bool TakesAnswer => true;
}
