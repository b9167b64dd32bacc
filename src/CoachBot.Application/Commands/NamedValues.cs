using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <summary>
/// What was typed for the one parameter of a kind that a platform knows more of, before the command is read: a file, so that it can be handed
/// in, or a room, so that it can be asked about.
/// </summary>
internal static class NamedValues
{
    public static string? In(string line, ParameterKind kind, CommandCatalog catalog)
    {
        var tokens = Tokenizer.Split(Shorthands.Expand(line, catalog));
        var (command, consumed) = tokens.Count == 0 ? (null, 0) : catalog.Match(tokens);
        return command is not null && Of(command, kind) is { } parameter
            ? tokens.SkipWhile(t => !t.Text.Equals($"--{parameter.Name}", StringComparison.OrdinalIgnoreCase)).Skip(1).FirstOrDefault()?.Text
                ?? tokens.Skip(consumed).FirstOrDefault()?.Text ?? ""
            : null;
    }

    public static string? In(string form, IReadOnlyDictionary<string, string> fields, ParameterKind kind, CommandCatalog catalog) =>
        catalog.Find(form) is { } command && Of(command, kind) is { } parameter ? fields.GetValueOrDefault(parameter.Name) : null;

    private static Parameter? Of(ICommand command, ParameterKind kind) => command.Definition.Parameters.FirstOrDefault(p => p.Kind == kind);
}
