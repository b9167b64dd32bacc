using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>What a message shows from one moment on: as first sent, or as edited.</summary>
/// <param name="Embeds">Each as the bot sent it.</param>
/// <param name="Components">The outermost components, each as the bot sent it.</param>
/// <param name="Flags">https://docs.discord.com/developers/resources/message#message-object-message-flags</param>
public sealed record MessageVersion(
    DateTimeOffset At,
    string Content,
    IReadOnlyList<JsonElement> Embeds,
    IReadOnlyList<JsonElement> Components,
    IReadOnlyList<LoopbackAttachment> Attachments,
    int Flags)
{
    internal static MessageVersion Empty(DateTimeOffset at, int flags) => new(at, "", [], [], [], flags);
}
