namespace CoachBot.Loopback.Discord;

/// <summary>Ways a direct message is refused; the numbers are Discord's error codes
/// (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json).</summary>
public enum DirectMessageRefusal
{
    None = 0,

    /// <summary>Cannot send messages to this user: closed, or the bot is blocked. Sending fails, opening does not.</summary>
    Closed = 50007,

    /// <summary>No guild in common. Sending fails; also what happens by itself once the person left every guild.</summary>
    NoMutualGuilds = 50278,

    /// <summary>Direct messages are opened too fast. Opening fails.</summary>
    OpeningTooFast = 40003,
}
