namespace CoachBot.Discord.Delivery;

/// <summary>Error codes that mean something for a message. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</summary>
internal static class DiscordErrors
{
    public const int UnknownChannel = 10003;
    public const int UnknownMember = 10007;
    public const int UnknownUser = 10013;
    public const int UnknownInteraction = 10062;
    public const int AlreadyAnswered = 40060;

    private const int OpeningTooFast = 40003;
    private const int NoMessagesInForum = 40058;
    private const int MissingAccess = 50001;
    private const int MissingPermissions = 50013;
    private const int CannotMessageUser = 50007;
    private const int NotATextRoom = 50008;
    private const int ThreadIsArchived = 50083;
    private const int NoSharedServer = 50278;
    private const int ThreadIsLocked = 160005;

    /// <summary>Somebody deleted the room, or keeps the bot out of it; or it is none that takes messages, as a forum.</summary>
    public static bool LosesRoom(int code) => code is UnknownChannel or MissingAccess or MissingPermissions
        or NoMessagesInForum or NotATextRoom or ThreadIsArchived or ThreadIsLocked;

    public static bool ClosesDirectMessages(int code) => code is OpeningTooFast or CannotMessageUser or NoSharedServer or UnknownUser;

    /// <summary>A person left the server, or deleted their account.</summary>
    public static bool IsNobodyThere(int code) => code is UnknownMember or UnknownUser;
}
