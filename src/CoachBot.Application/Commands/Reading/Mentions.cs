using System.Text.RegularExpressions;

namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// What a platform puts in place of a name that was picked: <c>&lt;@123&gt;</c> and <c>&lt;@U123|maria&gt;</c> for people,
/// <c>&lt;#123&gt;</c> and <c>&lt;#C123|social&gt;</c> for rooms, <c>&lt;@&amp;123&gt;</c> for roles. The name may be left empty, as
/// Slack does for private rooms.
/// </summary>
public static partial class Mentions
{
    /// <summary>The platform's id of a person, and the name where the mention has one; null for other words.</summary>
    public static (string Id, string? Name)? Person(string word) => Of(Persons().Match(word));

    public static (string Id, string? Name)? Room(string word) => Of(Rooms().Match(word));

    public static string? Role(string word) => Of(Roles().Match(word))?.Id;

    /// <summary>
    /// A text as people read it, with names in place of what was picked: <c>@maria</c>, <c>#social</c>. What is not known by name reads as what it is.
    /// </summary>
    /// <param name="text">As the platform has it.</param>
    /// <param name="nameOf">The name of a person by the platform's id; null for who is not known.</param>
    public static string InWords(string text, Func<string, string?> nameOf) => !text.Contains('<', StringComparison.Ordinal) ? text
        : Any().Replace(text, mention =>
        {
            var name = mention.Groups["name"] is { Length: > 0, Value: var given } ? given : null;
            return mention.Groups["sign"].Value switch
            {
                "#" => "#" + (name ?? "channel"),
                "@&" => "@" + (name ?? "role"),
                _ => "@" + (name ?? nameOf(mention.Groups["id"].Value) ?? "somebody"),
            };
        });

    private static (string Id, string? Name)? Of(Match match) =>
        match.Success ? (match.Groups[1].Value, match.Groups[2].Length > 0 ? match.Groups[2].Value : null) : null;

    [GeneratedRegex(@"^<@!?(\w{1,40})(?:\|([^>]*))?>$")]
    private static partial Regex Persons();

    [GeneratedRegex(@"^<#(\w{1,40})(?:\|([^>]*))?>$")]
    private static partial Regex Rooms();

    [GeneratedRegex(@"^<@&(\w{1,40})()?>$")]
    private static partial Regex Roles();

    // Without a name only what is a platform's id: a number in Discord, capital letters and digits in Slack.
    [GeneratedRegex(@"<(?<sign>@[!&]?|#)(?:(?<id>\w{1,40})\|(?<name>[^>]*)|(?<id>[0-9]{1,40}|[A-Z][A-Z0-9]{5,39}))>")]
    private static partial Regex Any();
}
