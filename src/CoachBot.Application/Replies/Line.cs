using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace CoachBot.Application.Replies;

/// <summary>
/// One line of text. Written as an interpolated string: in its literal parts <c>**bold**</c> and <c>`code`</c> are markup, what
/// stands in braces never is.
/// </summary>
public sealed record Line(IReadOnlyList<Inline> Parts)
{
    public static Line Of(LineHandler text) => text.ToLine();

    /// <summary>A line of user text, or of text that needs no markup.</summary>
    public static Line Plain(string text) => new([new Inline.Plain(text)]);

    public static Line operator +(Line first, Line second) => new([.. first.Parts, new Inline.Plain(" "), .. second.Parts]);

    public static Line Add(Line left, Line right) => left + right;
}

/// <summary>Builds a <see cref="Line"/> from an interpolated string.</summary>
[InterpolatedStringHandler]
public ref struct LineHandler
{
    private readonly List<Inline> _parts;
    private List<Inline>? _bold;

    public LineHandler(int literalLength, int formattedCount) => _parts = new List<Inline>((formattedCount * 2) + 1);

    public void AppendLiteral(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var mark = rest.IndexOfAny('*', '`');
            if (mark < 0)
            {
                Add(new Inline.Plain(rest.ToString()));
                return;
            }

            if (mark > 0)
            {
                Add(new Inline.Plain(rest[..mark].ToString()));
            }

            rest = rest[mark..];
            if (rest.StartsWith("**"))
            {
                ToggleBold();
                rest = rest[2..];
            }
            else if (rest[0] == '`' && rest[1..].IndexOf('`') is > 0 and var end)
            {
                Add(new Inline.Code(rest.Slice(1, end).ToString()));
                rest = rest[(end + 2)..];
            }
            else
            {
                Add(new Inline.Plain(rest[0].ToString()));
                rest = rest[1..];
            }
        }
    }

    public void AppendFormatted(string? text) => Add(new Inline.Plain(text ?? ""));

    public void AppendFormatted(int number) => Add(new Inline.Number(number));

    public void AppendFormatted(long number) => Add(new Inline.Number(number));

    public void AppendFormatted(decimal number) => Add(new Inline.Number(number));

    public void AppendFormatted(LocalDate date) => Add(new Inline.Day(date));

    public void AppendFormatted(LocalTime time) => Add(new Inline.Plain(time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));

    public void AppendFormatted(Instant instant) => Add(new Inline.Moment(instant));

    public void AppendFormatted(Inline part) => Add(part);

    public void AppendFormatted(Line line)
    {
        foreach (var part in line.Parts)
        {
            Add(part);
        }
    }

    internal Line ToLine()
    {
        if (_bold is not null)
        {
            ToggleBold();
        }

        return new Line(_parts);
    }

    private readonly void Add(Inline part) => (_bold ?? _parts).Add(part);

    private void ToggleBold()
    {
        if (_bold is null)
        {
            _bold = [];
        }
        else
        {
            var bold = _bold;
            _bold = null;
            _parts.Add(new Inline.Bold(bold));
        }
    }
}
