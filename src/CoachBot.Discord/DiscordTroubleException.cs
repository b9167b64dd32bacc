using CoachBot.Application.Commands;

namespace CoachBot.Discord;

/// <summary>Something about Discord that an admin can put right: the message names it and the way out.</summary>
public sealed class DiscordTroubleException(string message) : Exception(message), IPersonalFault;
