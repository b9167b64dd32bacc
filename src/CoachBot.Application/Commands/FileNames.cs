using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <summary>Where a command takes a file: what was typed for it, so that a platform that knows files by name can hand it in.</summary>
internal static class FileNames
{
    public static string? In(string line, CommandCatalog catalog)
    {
        var (command, tokens, consumed) = Match(line, catalog);
        return command is not null && Of(command) is { } parameter && tokens.Count > consumed
            ? tokens.SkipWhile(t => !t.Text.Equals($"--{parameter.Name}", StringComparison.OrdinalIgnoreCase)).Skip(1).FirstOrDefault()?.Text
                ?? tokens[consumed].Text
            : null;
    }

    public static bool AreTakenIn(string line, CommandCatalog catalog) => Match(line, catalog).Command is { } command && Of(command) is not null;

    public static string? In(string form, IReadOnlyDictionary<string, string> fields, CommandCatalog catalog) =>
        catalog.Find(form) is { } command && Of(command) is { } parameter ? fields.GetValueOrDefault(parameter.Name) : null;

    private static (ICommand? Command, IReadOnlyList<Token> Tokens, int Consumed) Match(string line, CommandCatalog catalog)
    {
        var tokens = Tokenizer.Split(Shorthands.Expand(line));
        var (command, consumed) = tokens.Count == 0 ? (null, 0) : catalog.Match(tokens);
        return (command, tokens, consumed);
    }

    private static Parameter? Of(ICommand command) => command.Definition.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.File);
}
