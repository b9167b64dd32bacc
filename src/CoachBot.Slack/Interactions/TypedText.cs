using System.Text.RegularExpressions;

namespace CoachBot.Slack.Interactions;

/// <summary>What a person typed, out of what Slack made of it (https://docs.slack.dev/messaging/formatting-message-text).</summary>
internal static partial class TypedText
{
    /// <summary>Links as they were typed, groups and days in words, and Slack's three entities as their signs; people and rooms stay as they are.</summary>
    public static string Of(string text) => Special()
        .Replace(
            Link().Replace(text, link => link.Groups["label"] is { Success: true } label ? label.Value : link.Groups["address"].Value),
            special => special.Groups["label"] is { Length: > 0, Value: var label } ? label : "@" + special.Groups["whom"].Value)
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal)
        .Trim();

    /// <summary>What stands behind the mention of the bot; all of it where it is not mentioned first.</summary>
    public static string WithoutMention(string text, string bot)
    {
        var rest = text.TrimStart();
        var mention = $"<@{bot}>";
        return rest.StartsWith(mention, StringComparison.Ordinal) ? rest[mention.Length..] : rest;
    }

    [GeneratedRegex(@"<(?<address>(?:https?:|mailto:)[^|>]*)(?:\|(?<label>[^>]*))?>")]
    private static partial Regex Link();

    // <!here>, <!subteam^S1|@crew>, <!date^1767600000^{date}|5 Jan>: https://docs.slack.dev/messaging/formatting-message-text#special-mentions
    [GeneratedRegex(@"<!(?<whom>[a-z]+)[^|>]*(?:\|(?<label>[^>]*))?>")]
    private static partial Regex Special();
}
