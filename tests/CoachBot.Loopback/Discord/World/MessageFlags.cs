namespace CoachBot.Loopback.Discord;

/// <summary>https://docs.discord.com/developers/resources/message#message-object-message-flags</summary>
internal static class MessageFlags
{
    public const int SuppressEmbeds = 1 << 2;
    public const int Ephemeral = 1 << 6;
    public const int Loading = 1 << 7;
    public const int SuppressNotifications = 1 << 12;
    public const int ComponentsV2 = 1 << 15;

    /// <summary>What a bot may set on a message; ephemeral only in answers to interactions.</summary>
    public const int Settable = SuppressEmbeds | SuppressNotifications | ComponentsV2;
}
