namespace CoachBot.Discord.Protocol;

/// <summary>
/// Discord can't be used until an admin changes something. The message is one sentence that says what to change; it never holds a secret.
/// </summary>
public sealed class DiscordFatalException(string message, Exception? inner = null) : Exception(message, inner);
