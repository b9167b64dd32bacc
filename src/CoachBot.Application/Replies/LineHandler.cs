using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CoachBot.Domain;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Replies;

/// <summary>Builds a <see cref="Line"/> from an interpolated string.</summary>
[InterpolatedStringHandler]
public ref struct LineHandler
{
    private readonly List<Inline> _parts;
    private List<Inline>? _bold;
    private StringBuilder? _code;

    public LineHandler(int literalLength, int formattedCount) => _parts = new List<Inline>((formattedCount * 2) + 1);

    public void AppendLiteral(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (_code is not null)
            {
                rest = Code(rest);
                continue;
            }

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
            else if (rest[0] == '`')
            {
                _code = new StringBuilder();
                rest = rest[1..];
            }
            else
            {
                Add(new Inline.Plain(rest[0].ToString()));
                rest = rest[1..];
            }
        }
    }

    public void AppendFormatted(string? text)
    {
        if (_code is null)
        {
            Add(new Inline.Plain(text ?? ""));
        }
        else
        {
            _code.Append(text);
        }
    }

    public void AppendFormatted(int number) => AppendFormatted((decimal)number);

    public void AppendFormatted(long number) => AppendFormatted((decimal)number);

    public void AppendFormatted(decimal number)
    {
        if (_code is null)
        {
            Add(new Inline.Number(number));
        }
        else
        {
            _code.Append(CultureInfo.InvariantCulture, $"{number}");
        }
    }

    public void AppendFormatted(Quantity quantity)
    {
        if (_code is null)
        {
            Add(new Inline.Amount(quantity.Value, quantity.Unit));
        }
        else
        {
            _code.Append(quantity);
        }
    }

    public void AppendFormatted(LocalDate date) => Add(new Inline.Day(date));

    public void AppendFormatted(Sentence sentence)
    {
        foreach (var part in sentence.Parts)
        {
            Add(part switch
            {
                { Figure: { } figure } => new Inline.Amount(figure.Value, figure.Unit),
                { Day: { } day } => new Inline.Day(day),
                _ => new Inline.Plain(part.Text),
            });
        }
    }

    public void AppendFormatted(LocalTime time) => AppendFormatted(time.ToString("HH:mm", CultureInfo.InvariantCulture));

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
        if (_code is { } open)
        {
            _code = null;
            Add(new Inline.Plain("`" + open));
        }

        if (_bold is not null)
        {
            ToggleBold();
        }

        return new Line(_parts);
    }

    private readonly void Add(Inline part)
    {
        if (_code is not null)
        {
            throw new InvalidOperationException("Code is typed as it stands: only a text, a figure or a time of day can be part of it.");
        }

        (_bold ?? _parts).Add(part);
    }

    /// <summary>Takes what belongs to the code that is open, closes it at its mark, and returns what follows.</summary>
    private ReadOnlySpan<char> Code(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('`');
        _code!.Append(end < 0 ? rest : rest[..end]);
        if (end < 0)
        {
            return [];
        }

        var code = new Inline.Code(_code.ToString());
        _code = null;
        Add(code);
        return rest[(end + 1)..];
    }

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
