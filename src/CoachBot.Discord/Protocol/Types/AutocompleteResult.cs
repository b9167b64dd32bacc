namespace CoachBot.Discord.Protocol;

/// <summary>Suggestions, at most 25.</summary>
public sealed record AutocompleteResult(IReadOnlyList<CommandChoice> Choices) : InteractionResponseData;
