using System.Text.RegularExpressions;
using CoachBot.Application.Replies;

namespace CoachBot.Discord.Rendering;

/// <summary>
/// Text that Discord shows as it stands. A backslash before any sign that is no letter, figure or blank takes its meaning away:
/// https://docs.discord.com/developers/reference#message-formatting
/// </summary>
internal static partial class Markdown
{
    public const string Bold = "**";
    public const string Fence = "```";

    /// <summary>At the start of a line: small and grey.</summary>
    public const string Small = "-# ";

    /// <summary>Looks like a backtick, and ends no code.</summary>
    private const char HarmlessTick = 'ˋ';

    /// <summary>Text without control characters; line ends stay.</summary>
    public static string Clean(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Printable.Of));

    /// <summary>Text that becomes no markup, link, mention, time, emoji, heading, list or quote.</summary>
    /// <param name="startsLine">Whether the line begins with it.</param>
    public static string Escape(string text, bool startsLine) => Meaning().Replace(text, match =>
        !startsLine && match.Groups["start"].Success && text.LastIndexOf('\n', match.Index) < 0 ? match.Value : @"\" + match.Value);

    /// <summary>Words to be typed as they stand; nothing for no words.</summary>
    public static string Code(string text)
    {
        text = Printable.Of(text);
        if (text.Contains("``", StringComparison.Ordinal))
            text = Harmless(text);
        return text.Length == 0 ? "" : text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";
    }

    /// <summary>Text for a block of code.</summary>
    public static string Harmless(string text) => text.Replace('`', HarmlessTick);

    /// <summary>A link without a preview.</summary>
    /// <param name="text">What is shown, which is no other address; empty for the address itself.</param>
    public static string Link(string text, string address)
    {
        var target = $"<{Unsafe().Replace(address, match => Uri.HexEscape(match.Value[0]))}>";
        return text.Length == 0 || text == address
            ? target
            : $"[{Escape(text.Replace('[', '(').Replace(']', ')'), startsLine: true)}]({target})";
    }

    // Anywhere: the signs of markup; a colon that makes an address or a named emoji; an at that calls everyone.
    // At the start of a line: a heading or quote, a list, a numbered list.
    [GeneratedRegex(
        """
        [\\*_~`|<\[\]] | :(?=//|[\w+-]+:) | @(?=everyone|here)
        | (?<start> (?<=^\ *)[\#>] | (?<=^\ *)[-+](?=[\ \#]|$) | (?<=^\ *[0-9]+)\.(?=\ |$) )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant)]
    private static partial Regex Meaning();

    [GeneratedRegex(@"[()<>*|\\`]")]
    private static partial Regex Unsafe();
}
