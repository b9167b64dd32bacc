using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>The texts of a message in reading order.</summary>
internal static class MessageText
{
    public static string Of(MessageVersion version) => string.Join('\n', Parts(version).Where(part => part is { Length: > 0 }));

    private static IEnumerable<string?> Parts(MessageVersion version)
    {
        yield return version.Content;
        foreach (var part in version.Embeds.SelectMany(Embed)) yield return part;
        foreach (var component in ComponentTree.Of(version.Components))
            if (component.Type() == ComponentType.TextDisplay) yield return component.Text("content");
    }

    private static IEnumerable<string?> Embed(JsonElement embed)
    {
        if (embed.TryGetProperty("author", out var author)) yield return author.Text("name");
        yield return embed.Text("title");
        yield return embed.Text("description");
        foreach (var field in embed.List("fields"))
        {
            yield return field.Text("name");
            yield return field.Text("value");
        }

        if (embed.TryGetProperty("footer", out var footer)) yield return footer.Text("text");
    }
}
