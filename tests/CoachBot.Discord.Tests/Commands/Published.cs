using System.Text.Json;

namespace CoachBot.Discord.Tests.Commands;

/// <summary>Reads what is sent to Discord.</summary>
internal static class Published
{
    public static IReadOnlyList<JsonElement> Commands(byte[] json) => [.. JsonDocument.Parse(json).RootElement.EnumerateArray()];

    public static JsonElement Command(byte[] json, string name) => Commands(json).Single(c => Name(c) == name);

    /// <summary>What stands at a path below a command.</summary>
    public static JsonElement Find(byte[] json, params string[] path) =>
        path.Skip(1).Aggregate(Command(json, path[0]), (at, name) => Options(at).Single(o => Name(o) == name));

    public static string Name(JsonElement element) => element.GetProperty("name").GetString()!;

    public static string[] Names(IEnumerable<JsonElement> elements) => [.. elements.Select(Name)];

    public static IReadOnlyList<JsonElement> Options(JsonElement element) =>
        element.TryGetProperty("options", out var options) ? [.. options.EnumerateArray()] : [];

    /// <summary>Each subcommand with the words that call it.</summary>
    public static IEnumerable<string[]> Leaves(byte[] json) => Commands(json).SelectMany(c => Leaves(c, []));

    private static IEnumerable<string[]> Leaves(JsonElement at, string[] above)
    {
        string[] words = [.. above, Name(at)];
        var below = Options(at).Where(o => o.GetProperty("type").GetInt32() is 1 or 2).ToList();
        return below.Count == 0 ? [words] : below.SelectMany(o => Leaves(o, words));
    }
}
