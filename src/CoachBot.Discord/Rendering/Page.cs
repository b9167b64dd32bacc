using System.Text;

namespace CoachBot.Discord.Rendering;

/// <summary>A text of limited length that rows are put into; blocks of code open and close by themselves.</summary>
internal sealed class Page(int most)
{
    private const string Opening = Markdown.Fence + "\n";
    private const string Closing = "\n" + Markdown.Fence;

    private readonly StringBuilder _text = new();
    private object? _fence;

    public bool IsEmpty => _text.Length == 0;

    public string Text => _fence is null ? _text.ToString() : _text + Closing;

    /// <summary>Adds a row where it fits.</summary>
    public bool TryAdd(Row row)
    {
        var joint = Joint(row);
        if (_text.Length + joint.Length + row.Text.Length + (row.Fence is null ? 0 : Closing.Length) > most)
            return false;
        _text.Append(joint).Append(row.Text);
        _fence = row.Fence;
        return true;
    }

    private string Joint(Row row)
    {
        if (IsEmpty)
            return row.Fence is null ? "" : Opening;
        if (_fence is not null && _fence == row.Fence)
            return "\n";

        var end = _fence is null ? "\n" : Closing + "\n";
        return row.Fence is not null ? end + Opening
            : row.Apart && _fence is null ? end + "\n"
            : end;
    }
}
