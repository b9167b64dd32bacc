using System.Text.RegularExpressions;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Commands;

/// <summary>The words of a message as people read them: it holds ids where they see names.</summary>
internal static partial class MessageWords
{
    private const string Somebody = "somebody";

    /// <summary>With the names of people and of emoji in place of their ids; null where the message has no words.</summary>
    public static string? Of(Message? message) => message?.Content is not { } content ? null : People().Replace(
        Emoji().Replace(content, match => match.Groups[1].Value),
        match => "@" + (message.Mentions?.FirstOrDefault(user => user.Id.ToString() == match.Groups[1].Value)?.DisplayName ?? Somebody));

    // https://docs.discord.com/developers/reference#message-formatting-formats
    [GeneratedRegex("<@!?([0-9]+)>")]
    private static partial Regex People();

    [GeneratedRegex("<a?(:[A-Za-z0-9_]+:)[0-9]+>")]
    private static partial Regex Emoji();
}
