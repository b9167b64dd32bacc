namespace CoachBot.Discord.Protocol;

/// <summary>
/// A form: 1 to 5 components, each a <see cref="Label"/> or a <see cref="TextDisplay"/>. Not in answer to another form's submission, and
/// not after a deferral. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
/// </summary>
public sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components) : InteractionResponseData;
