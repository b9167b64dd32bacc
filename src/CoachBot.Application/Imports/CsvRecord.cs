namespace CoachBot.Application.Imports;

/// <summary>A record of a file. A reader gives the same one again and again: its fields hold until the next is read.</summary>
public sealed class CsvRecord
{
    private readonly List<Range> _fields = [];
    private char[] _text = new char[256];
    private int _length;
    private int _start;

    /// <summary>The line on which it begins, from 1 on, as a text editor counts.</summary>
    public int Line { get; private set; }

    public int Count => _fields.Count;

    /// <summary>A field, without the blanks around it.</summary>
    public ReadOnlySpan<char> this[int field] => _text.AsSpan(_fields[field]);

    /// <summary>The fields, to be kept.</summary>
    public string[] ToFields()
    {
        var fields = new string[Count];
        for (var at = 0; at < fields.Length; at++)
        {
            fields[at] = this[at].ToString();
        }

        return fields;
    }

    internal void Begin(int line)
    {
        (Line, _length, _start) = (line, 0, 0);
        _fields.Clear();
    }

    internal void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _text.Length - _length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length));
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    internal void EndField()
    {
        var field = _text.AsSpan(_start, _length - _start);
        var start = _start + field.Length - field.TrimStart().Length;
        _fields.Add(start..(start + field.Trim().Length));
        _start = _length;
    }
}
