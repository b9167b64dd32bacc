using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <summary>What is said to a line that begins no command.</summary>
internal static class NoCommand
{
    /// <summary>A kind answer with the command that was probably meant.</summary>
    public static Reply Of(string line, IReadOnlyList<Token> tokens, CommandCatalog catalog)
    {
        var (first, isSentence) = (tokens[0].Text, Sentences.Is(tokens));
        var leaf = catalog.Leaf(first) is { } path ? Repaired(line, tokens, path) : null;
        var guess = Sentences.Guess(tokens) is { } said && CommandButton.Of(said, said).Count > 0 ? said : null;
        return guess is not null && (!isSentence || Sentences.Total(tokens) is not null) ? GeneralTexts.Sentence(guess)
            : !isSentence && leaf is not null ? GeneralTexts.Unknown(first, leaf)
            : !Sentences.IsAboutOthers(tokens) && catalog.Nearest(tokens) is { } nearest
                ? GeneralTexts.Unknown(first, Repaired(line, tokens, nearest))
            : Sentences.IsComplaint(tokens) ? GeneralTexts.Peace()
            : guess is not null ? GeneralTexts.Sentence(guess)
            : GeneralTexts.Unknown(first, leaf, isSentence && leaf is null);
    }

    /// <summary>The line with a command in place of the words that name none; the command alone where that is too long for a button.</summary>
    public static string Repaired(string line, IReadOnlyList<Token> tokens, string command)
    {
        var replaced = command.StartsWith($"{tokens[0].Text} ", StringComparison.OrdinalIgnoreCase) ? 2 : 1;
        var whole = tokens.Count > replaced ? $"{command} {line[tokens[replaced].Start..]}" : command;
        return CommandButton.Of(whole, whole).Count > 0 ? whole : command;
    }
}
