using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Rendering;

/// <summary>Text for where Slack reads markup.</summary>
public static class Escaping
{
    /// <summary>The text escaped, so that it mentions nobody and links to nothing; where it is too long, its beginning with … behind it.</summary>
    /// <param name="most">In characters, those of the entities included; 1 or more.</param>
    public static string To(string text, int most)
    {
        var escaped = SlackText.Escape(text);
        var fits = text.Length;
        while (escaped.Length > most)
        {
            // An entity is as long as five characters: what is over takes at least a fifth of that away.
            fits = Math.Max(1, Math.Min(fits, text.Length) - Math.Max(1, (escaped.Length - most) / 5));
            escaped = SlackText.Escape(TextCut.To(text, fits));
        }

        return escaped;
    }
}
