using System.Text.Json.Serialization;

namespace CoachBot.Discord.Protocol;

/// <summary>What an interaction response carries: a message, suggestions, or a modal.</summary>
[JsonDerivedType(typeof(MessagePayload))]
[JsonDerivedType(typeof(AutocompleteResult))]
[JsonDerivedType(typeof(Modal))]
public abstract record InteractionResponseData;
