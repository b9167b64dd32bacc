namespace CoachBot.Discord.Protocol;

/// <summary>
/// The first answer to an interaction, due within 3 s.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#responding-to-an-interaction
/// </summary>
public sealed record InteractionResponse(InteractionResponseType Type, InteractionResponseData? Data = null)
{
    private static readonly MessagePayload EphemeralFlag = new() { Flags = MessageFlags.Ephemeral };

    public static InteractionResponse Pong { get; } = new(InteractionResponseType.Pong);

    /// <summary>A component's message will be edited later; the user sees no loading state. Components only.</summary>
    public static InteractionResponse DeferUpdate { get; } = new(InteractionResponseType.DeferredUpdate);

    public static InteractionResponse Message(MessagePayload message) => new(InteractionResponseType.Message, message);

    /// <summary>A message will follow. Whether it is ephemeral is fixed now, and no other flag counts.</summary>
    public static InteractionResponse DeferMessage(bool ephemeral) =>
        new(InteractionResponseType.DeferredMessage, ephemeral ? EphemeralFlag : null);

    /// <summary>Edits the message that the component stands in. Components only.</summary>
    public static InteractionResponse Update(MessagePayload message) => new(InteractionResponseType.UpdateMessage, message);

    public static InteractionResponse Choices(IReadOnlyList<CommandChoice> choices) =>
        new(InteractionResponseType.AutocompleteResult, new AutocompleteResult(choices));

    public static InteractionResponse Open(Modal modal) => new(InteractionResponseType.Modal, modal);
}
