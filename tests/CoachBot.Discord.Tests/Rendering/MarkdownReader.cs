using System.Text;
using System.Text.RegularExpressions;

namespace CoachBot.Discord.Tests.Rendering;

/// <summary>
/// Reads markdown the way Discord shows it, and refuses whatever could mean more than the renderer wants to say: a mark that is never
/// closed, a heading, list or quote, an address outside of &lt; &gt;, a call to everyone.
/// </summary>
internal sealed partial class MarkdownReader
{
    private readonly StringBuilder _shown = new();
    private readonly string _text;
    private bool _bold;
    private int _at;

    private MarkdownReader(string text) => _text = text;

    public List<string> Pings { get; } = [];

    public string Shown => _shown.ToString();

    /// <exception cref="FormatException">It means more than it should.</exception>
    public static MarkdownReader Read(string text)
    {
        var reader = new MarkdownReader(text);
        while (reader._at < text.Length)
            reader.Next();
        return reader._bold ? throw new FormatException($"Bold is never closed in: {text}") : reader;
    }

    private void Next()
    {
        var rest = _text.AsSpan(_at);
        if ((_at == 0 || _text[_at - 1] == '\n') && LineMark().IsMatch(rest))
            throw Meant("a heading, list or quote");
        if (_at == 0 || _text[_at - 1] == '\n')
            _at += rest.StartsWith("-# ") ? 3 : 0;
        rest = _text.AsSpan(_at);
        if (rest is [])
            return;
        if (rest is ['\\', var escaped, ..] && !char.IsLetterOrDigit(escaped) && !char.IsWhiteSpace(escaped))
            Show(escaped.ToString(), 2);
        else if (rest.StartsWith("```"))
            Code("```\n", "\n```");
        else if (rest.StartsWith("``"))
            Code("`` ", " ``");
        else if (rest[0] == '`')
            Code("`", "`");
        else if (rest.StartsWith("**"))
            Bold();
        else if (rest[0] == '<')
            Angle();
        else if (rest[0] == '[')
            Link();
        else if (rest[0] is '*' or '_' or '~' or '|' or ']')
            throw Meant("markup");
        else if (Meaningful().IsMatch(rest))
            throw Meant("an address, an emoji or a call");
        else
            Show(rest[0].ToString(), 1);
    }

    private void Bold()
    {
        if (_bold && _text[_at - 1] == '*' && _text[_at - 2] != '\\')
            throw Meant("bold without words");
        _bold = !_bold;
        _at += 2;
    }

    private void Code(string open, string close)
    {
        var end = _text.AsSpan(_at).StartsWith(open) ? _text.IndexOf(close, _at + open.Length, StringComparison.Ordinal) : -1;
        if (end < 0 || (close == "`" && end + 1 < _text.Length && _text[end + 1] == '`'))
            throw Meant("code that is never closed");
        Show(_text[(_at + open.Length)..end], end + close.Length - _at);
    }

    private void Angle()
    {
        var match = Known().Match(_text, _at);
        if (!match.Success)
            throw Meant("a mention");
        if (match.Groups["user"] is { Success: true, Value: var user })
            Pings.Add(user);
        Show(match.Value, match.Length);
    }

    private void Link()
    {
        var match = Masked().Match(_text, _at);
        if (!match.Success)
            throw Meant("a link");
        Show(Read(match.Groups["text"].Value).Shown, match.Length);
    }

    private void Show(string text, int length)
    {
        _shown.Append(text);
        _at += length;
    }

    private FormatException Meant(string what) => new($"At {_at} stands {what}: {_text}");

    [GeneratedRegex(@"^ *(?:[#>]|[-+*] |[0-9]+\. )", RegexOptions.ExplicitCapture)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"^(?:://|:[A-Za-z0-9_+-]+:|@everyone|@here)", RegexOptions.ExplicitCapture)]
    private static partial Regex Meaningful();

    [GeneratedRegex(@"\G<(?:@(?<user>[0-9]+)|\#[0-9]+|t:-?[0-9]+:[tf]|https?://[^ <>]+)>", RegexOptions.ExplicitCapture)]
    private static partial Regex Known();

    [GeneratedRegex(@"\G\[(?<text>(?:\\.|[^\[\]\n])+)\]\(<https?://[^ <>()]+>\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Masked();
}
