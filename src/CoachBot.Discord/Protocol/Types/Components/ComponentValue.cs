using System.Text.Json;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// A component as Discord sends it back: part of a message, or an answer in a submitted modal, where <c>Value</c> is a text (text input),
/// a text or null (radio group) or a boolean (checkbox), and <c>Values</c> are the choices of selects and checkbox groups or the ids of
/// uploaded files. A label holds one <c>Component</c>, rows and containers hold <c>Components</c>, a text display has
/// <c>Content</c>.
/// https://docs.discord.com/developers/components/reference
/// </summary>
public sealed record ComponentValue(
    ComponentType Type,
    string? CustomId = null,
    JsonElement? Value = null,
    IReadOnlyList<string>? Values = null,
    ComponentValue? Component = null,
    IReadOnlyList<ComponentValue>? Components = null,
    ComponentValue? Accessory = null,
    string? Content = null);
