using System.Globalization;
using CoachBot.Application.Replies;
using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Rendering;

/// <summary>Text for where Slack reads markup.</summary>
public static class Escaping
{
    /// <summary>The text escaped: it mentions nobody and links to nothing. Where it is too long, its beginning with … behind it.</summary>
    /// <param name="most">In characters, those of the entities included; 1 or more.</param>
    public static string To(string text, int most)
    {
        var escaped = SlackText.Escape(text);
        if (escaped.Length <= most)
            return escaped;

        var (end, room) = (0, most - TextCut.Sign.Length);
        while (end < text.Length)
        {
            var element = StringInfo.GetNextTextElement(text, end);
            room -= SlackText.Escape(element).Length;
            if (room < 0)
                break;
            end += element.Length;
        }

        return SlackText.Escape(TextCut.Ended(text[..end]));
    }
}
