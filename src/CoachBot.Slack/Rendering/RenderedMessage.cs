using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Rendering;

/// <summary>A message, for posts, updates and answers alike.</summary>
/// <param name="Text">
/// What notifications and screen readers say: words only, escaped, 1 to <see cref="Protocol.SlackLimits.MessageText"/> characters.
/// </param>
/// <param name="Blocks">1 to <see cref="Protocol.SlackLimits.BlocksInMessage"/>.</param>
public sealed record RenderedMessage(string Text, IReadOnlyList<SlackBlock> Blocks);
