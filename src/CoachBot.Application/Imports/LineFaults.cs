using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Imports;

/// <summary>What is wrong with the lines of a file: the first few in words, all of them counted.</summary>
internal sealed class LineFaults
{
    private const int Told = 10;
    private readonly List<(int Line, Line Text)> _first = [];
    private readonly HashSet<int> _lines = [];

    public void Add(int line, Line text)
    {
        _lines.Add(line);
        _first.Add((line, text));
        if (_first.Count > Told)
        {
            _first.Remove(_first.MaxBy(f => f.Line));
        }
    }

    /// <exception cref="UserError">There is any.</exception>
    public void ThrowIfAny()
    {
        if (_first.Count > 0)
        {
            throw new UserError(Reply.Of(
            [
                new Block.Text(ImportTexts.BadLines(_lines.Count)),
                .. _first.OrderBy(f => f.Line).Select(f => new Block.Text(ImportTexts.BadLine(f.Line, f.Text))),
                .. _lines.Count > _first.Count ? [new Block.Text(ImportTexts.MoreBadLines(_lines.Count - _first.Count))] : Array.Empty<Block>(),
            ]));
        }
    }
}
