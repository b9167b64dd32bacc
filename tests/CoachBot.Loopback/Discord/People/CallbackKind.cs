namespace CoachBot.Loopback.Discord;

/// <summary>How the bot answered an interaction
/// (https://docs.discord.com/developers/interactions/receiving-and-responding, "Interaction Callback Type").</summary>
public enum CallbackKind
{
    /// <summary>Not at all.</summary>
    None = 0,
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    UpdateMessage = 7,
    Choices = 8,
    Modal = 9,
}
