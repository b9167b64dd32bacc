using System.Text.Json.Serialization;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// A message to send or to edit into. What is null is not sent: an edit leaves it as it is, and an empty list or text takes it away.
/// https://docs.discord.com/developers/resources/message#create-message
/// </summary>
public sealed record MessagePayload : InteractionResponseData
{
    public string? Content { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    public AllowedMentions? AllowedMentions { get; init; }

    public MessageFlags? Flags { get; init; }

    /// <summary>At most 25 characters, unique over all channels; comes back in the message. Channel messages only.</summary>
    public string? Nonce { get; init; }

    /// <summary>
    /// A second message with this nonce within a few minutes is not made: the first is returned. So the call may be repeated, and is.
    /// </summary>
    public bool? EnforceNonce { get; init; }

    /// <summary>Left null, it is made from <see cref="Files"/>.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Sent as multipart beside the JSON.</summary>
    [JsonIgnore]
    public IReadOnlyList<MessageFile> Files { get; init; } = [];
}
