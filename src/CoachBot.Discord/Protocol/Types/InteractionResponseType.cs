namespace CoachBot.Discord.Protocol;

/// <summary>
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
/// </summary>
public enum InteractionResponseType
{
    Pong = 1,
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    UpdateMessage = 7,
    AutocompleteResult = 8,
    Modal = 9,
}
