using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>Walks components and those inside them, in reading order.</summary>
internal static class ComponentTree
{
    public static IEnumerable<JsonElement> Of(IEnumerable<JsonElement> components)
    {
        foreach (var component in components)
        {
            if (component.ValueKind != JsonValueKind.Object) continue;
            yield return component;
            var inside = component.List("components");
            if (component.TryGetProperty("component", out var labelled)) inside = inside.Append(labelled);
            if (component.TryGetProperty("accessory", out var accessory)) inside = inside.Append(accessory);
            foreach (var inner in Of(inside)) yield return inner;
        }
    }
}
