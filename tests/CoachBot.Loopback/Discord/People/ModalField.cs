using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>An input of a modal.</summary>
/// <param name="Label">What the person reads above it.</param>
/// <param name="Definition">The component as the bot sent it.</param>
public sealed record ModalField(string CustomId, string Label, string? Description, JsonElement Definition, bool InLabel)
{
    /// <summary>https://docs.discord.com/developers/components/reference#component-object-component-types</summary>
    public int Type => Definition.Type();

    /// <summary>True unless the bot said otherwise.</summary>
    public bool Required => Definition.Maybe("required") is not { ValueKind: JsonValueKind.False };

    /// <summary>What a text field holds when it opens.</summary>
    public string? Value => Definition.Text("value");

    /// <summary>The values that may be chosen.</summary>
    public IReadOnlyList<string> Options => [.. Definition.List("options").Select(option => option.Text("value") ?? "")];

    internal static IEnumerable<ModalField> Of(JsonElement block)
    {
        if (block.Type() == ComponentType.Label && block.Maybe("component") is { } input)
            yield return new(input.Text("custom_id") ?? "", block.Text("label") ?? "", block.Text("description"), input, InLabel: true);
        if (block.Type() != ComponentType.ActionRow) yield break;
        foreach (var old in block.List("components"))
            yield return new(old.Text("custom_id") ?? "", old.Text("label") ?? "", null, old, InLabel: false);
    }
}
