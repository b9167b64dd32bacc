namespace CoachBot.Discord.Protocol;

/// <summary>A field of a modal. https://docs.discord.com/developers/components/reference#label</summary>
/// <param name="Text">At most 45 characters.</param>
/// <param name="Component">A text input, a select, a file upload, a radio group, a checkbox group or a checkbox.</param>
/// <param name="Description">At most 100 characters.</param>
public sealed record Label(
    [property: System.Text.Json.Serialization.JsonPropertyName("label")] string Text,
    Component Component,
    string? Description = null) : Component;
