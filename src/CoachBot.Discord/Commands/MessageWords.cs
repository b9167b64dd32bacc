using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Application.Commands.Reading;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Commands;

/// <summary>The words of a message as people read them: it holds ids where they see names.</summary>
internal static partial class MessageWords
{
    /// <summary>
    /// With names in place of the ids of people, emoji and commands, and days in place of moments; null where the message has no words. What
    /// rooms and roles are called Discord does not tell with a message: they read as what they are.
    /// </summary>
    public static string? Of(Message? message) => message is null ? null
        : Said(message) is { } said
            ? Mentions.InWords(Marks().Replace(said, Read), id => message.Mentions?.FirstOrDefault(user => user.Id.ToString() == id)?.DisplayName)
        : message.MessageSnapshots is [{ Message: { } forwarded }, ..] ? Of(forwarded)
        : null;

    /// <summary>What stands in it first: other programs say theirs in components or embeds, and a poll is a question.</summary>
    private static string? Said(Message message) => new[]
    {
        message.Content, Shown(message.Components), string.Join(' ', (message.Embeds ?? []).Select(Shown)), message.Poll?.Question?.Text,
    }.FirstOrDefault(said => !string.IsNullOrWhiteSpace(said));

    private static string Shown(IReadOnlyList<ComponentValue>? components) =>
        string.Join(' ', (components ?? []).Select(component => $"{component.Content} {Shown(component.Components)}")).Trim();

    private static string Shown(Embed embed) =>
        string.Join(": ", new[] { embed.Title, embed.Description }.Where(text => !string.IsNullOrWhiteSpace(text)));

    private static string Read(Match mark) =>
        mark.Groups["moment"] is { Success: true, Value: var moment } ? DayOf(moment) ?? mark.Value : mark.Groups["name"].Value;

    /// <summary>Null for what is beyond all days.</summary>
    private static string? DayOf(string seconds) =>
        long.TryParse(seconds, CultureInfo.InvariantCulture, out var at) && at is > -62_000_000_000 and < 250_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    // https://docs.discord.com/developers/reference#message-formatting-formats
    [GeneratedRegex("<(?:t:(?<moment>-?[0-9]+)(?::[A-Za-z])?|(?<name>/[^<>:]+):[0-9]+|a?(?<name>:[A-Za-z0-9_]+:)[0-9]+)>")]
    private static partial Regex Marks();
}
