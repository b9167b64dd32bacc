using CoachBot.Slack.Protocol.Events;

namespace CoachBot.Slack.Interactions;

/// <summary>What a person wrote to the bot.</summary>
/// <param name="Text">As Slack has it, with mentions and links marked up; without the mention of the bot in front.</param>
internal sealed record TypedMessage(string EventId, string UserId, string Room, string? Thread, string Text, IReadOnlyList<SharedFile> Files)
{
    /// <summary>Whether it was written to the bot alone: of direct messages it is told its own only.</summary>
    public bool IsDirect { get; init; }
}
