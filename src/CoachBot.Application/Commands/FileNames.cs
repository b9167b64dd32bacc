using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <summary>Where a command takes a file: what was typed for it, so that a platform that knows files by name can hand it in.</summary>
internal static class FileNames
{
    public static string? In(string line, CommandCatalog catalog)
    {
        var tokens = Tokenizer.Split(Shorthands.Expand(line, catalog));
        var (command, consumed) = tokens.Count == 0 ? (null, 0) : catalog.Match(tokens);
        return command is not null && Of(command) is { } parameter
            ? tokens.SkipWhile(t => !t.Text.Equals($"--{parameter.Name}", StringComparison.OrdinalIgnoreCase)).Skip(1).FirstOrDefault()?.Text
                ?? tokens.Skip(consumed).FirstOrDefault()?.Text ?? ""
            : null;
    }

    public static string? In(string form, IReadOnlyDictionary<string, string> fields, CommandCatalog catalog) =>
        catalog.Find(form) is { } command && Of(command) is { } parameter ? fields.GetValueOrDefault(parameter.Name) : null;

    private static Parameter? Of(ICommand command) => command.Definition.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.File);
}
