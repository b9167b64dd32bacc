namespace CoachBot.Discord.Delivery;

/// <summary>Error codes that mean something for a message. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</summary>
internal static class DiscordErrors
{
    public const int UnknownChannel = 10003;
    public const int UnknownMember = 10007;
    public const int UnknownInteraction = 10062;
    public const int AlreadyAnswered = 40060;

    private const int OpeningTooFast = 40003;
    private const int MissingAccess = 50001;
    private const int MissingPermissions = 50013;
    private const int CannotMessageUser = 50007;
    private const int NoSharedServer = 50278;

    /// <summary>Somebody deleted the room, or keeps the bot out of it.</summary>
    public static bool LosesRoom(int code) => code is UnknownChannel or MissingAccess or MissingPermissions;

    public static bool ClosesDirectMessages(int code) => code is OpeningTooFast or CannotMessageUser or NoSharedServer;
}
