namespace CoachBot.Application.Imports;

/// <summary>A text that is looked at a piece at a time.</summary>
internal sealed class CharWindow(TextReader text)
{
    private const int Usual = 16 * 1024;
    private char[] _chars = new char[Usual];
    private int _at;
    private int _end;
    private bool _isOver;

    /// <summary>The next character; null at the end.</summary>
    public char? Peek() => Ahead(0);

    /// <summary>The character so many behind the next; null beyond the end.</summary>
    public char? Ahead(int characters)
    {
        while (_at + characters >= _end && !_isOver)
        {
            More();
        }

        return _at + characters < _end ? _chars[_at + characters] : null;
    }

    public bool StartsWith(string word)
    {
        Ahead(word.Length - 1);
        return Rest.StartsWith(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Takes the next character; null at the end.</summary>
    public char? Take()
    {
        var next = Peek();
        _at += next is null ? 0 : 1;
        return next;
    }

    /// <summary>Takes the next character where it is this one.</summary>
    public bool Takes(char wanted)
    {
        if (Peek() != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Takes what stands before the next of these, or of the line's end. It holds until something else is taken.</summary>
    public ReadOnlySpan<char> TakeUntil(char delimiter)
    {
        int length;
        while ((length = Rest.IndexOfAny(delimiter, '\r', '\n')) < 0 && !_isOver)
        {
            More();
        }

        var taken = length < 0 ? Rest : Rest[..length];
        _at += taken.Length;
        return taken;
    }

    private ReadOnlySpan<char> Rest => _chars.AsSpan(_at, _end - _at);

    /// <summary>Reads on; what is not taken yet moves to the front, and has as much room again as it needs.</summary>
    private void More()
    {
        var kept = _end - _at;
        if (_at > 0)
        {
            _chars.AsSpan(_at, kept).CopyTo(_chars);
            (_at, _end) = (0, kept);
        }

        if (kept == _chars.Length)
        {
            Array.Resize(ref _chars, kept * 2);
        }

        var read = text.Read(_chars, _end, _chars.Length - _end);
        _end += read;
        _isOver = read == 0;
    }
}
