using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <summary>Several commands in one message, each on a line of its own or behind a semicolon: all but the first would be lost in a note or a title.</summary>
internal static class SeveralLines
{
    private const int MostButtons = 5;
    private static readonly char[] Between = ['\n', '\r', ';'];

    /// <exception cref="UserError">There is more than one command.</exception>
    public static void Refuse(string text, CommandCatalog catalog)
    {
        if (text.AsSpan().IndexOfAny(Between) < 0)
        {
            return;
        }

        var lines = new List<string>();
        foreach (var part in text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count == 0 || IsCommand(part, catalog))
            {
                lines.Add(part);
            }
            else
            {
                // A note may have lines, too.
                lines[^1] += $" {part}";
            }
        }

        if (lines.Count > 1 && IsCommand(lines[0], catalog))
        {
            throw new UserError(Reply.Of(new Block.Text(GeneralTexts.OneLineAtATime())).With(lines.Take(MostButtons).SelectMany(line => CommandButton.Of(line, line))));
        }
    }

    private static bool IsCommand(string line, CommandCatalog catalog) => catalog.Match(Tokenizer.Split(Shorthands.Expand(line, catalog))).Command is not null;
}
