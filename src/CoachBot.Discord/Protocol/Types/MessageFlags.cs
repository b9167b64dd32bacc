namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/resources/message#message-object-message-flags</summary>
[Flags]
public enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,

    /// <summary>Only the invoking user sees it; interaction responses only.</summary>
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,

    /// <summary>Made of components alone: no content, no embeds. Can't be taken off a message again.</summary>
    IsComponentsV2 = 1 << 15,
}
