using CoachBot.Application.Commands;

namespace CoachBot.Slack;

/// <summary>Something about Slack that an admin can put right: the message names it and the way out, and holds no secret.</summary>
public sealed class SlackTroubleException(string message) : Exception(message), IPersonalFault;
