using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands;

/// <summary>
/// A form as the line that says the same: where a field may mean several things, one tap answers, and nothing that was typed into the others is
/// typed again.
/// </summary>
/// <param name="definition">The form's command.</param>
/// <param name="catalog">All commands.</param>
/// <param name="binder">A new one for the form's command.</param>
internal sealed class FormAsLine(CommandDefinition definition, CommandCatalog catalog, Func<Binder> binder)
{
    /// <summary>
    /// A button for each thing that the field may mean, or that belongs into the one that was left empty; none where more than that is open, or what
    /// was typed does not fit into a button.
    /// </summary>
    public IEnumerable<Button> Buttons(IReadOnlyDictionary<string, string> fields, UserError error, PlainInlines format) =>
        (error.Missing ?? fields.FirstOrDefault(field => field.Value == error.Unclear.Typed).Key) is { } asked
            ? error.Unclear.Meanings.SelectMany(meaning => Button(
                format.Text(meaning.Label), new Dictionary<string, string>(fields) { [asked] = meaning.Text.Trim('"') }))
            : [];

    private IReadOnlyList<Button> Button(string label, Dictionary<string, string> fields)
    {
        try
        {
            var meant = binder().Bind(fields).Arguments;
            return new[] { Loose(fields), Named(fields) }
                .Where(line => Says(line, meant))
                .Select(line => CommandButton.Of(label, line))
                .FirstOrDefault(buttons => buttons.Count > 0) ?? [];
        }
        catch (UserError)
        {
            // Something else is wrong, too.
            return [];
        }
    }

    /// <summary>Each value by itself, and what takes the rest behind them: the shorter line, where it is understood.</summary>
    private string Loose(Dictionary<string, string> fields) => string.Join(' ', Given(fields)
        .OrderBy(given => given.Parameter.TakesRest)
        .Select(given => given.Parameter.OnlyNamed ? NamedValue(given) : given.Parameter.OnlyMarked && given.Parameter.Markers is [var marker, ..] ? $"{marker} {given.Text}" : given.Text)
        .Prepend(definition.ShortPath));

    private string Named(Dictionary<string, string> fields) =>
        string.Join(' ', Given(fields).Select(NamedValue).Prepend(definition.ShortPath));

    private IEnumerable<(Parameter Parameter, string Text)> Given(Dictionary<string, string> fields) =>
        from parameter in definition.Parameters
        where fields.TryGetValue(parameter.Name, out var given) && !string.IsNullOrWhiteSpace(given)
        select (parameter, fields[parameter.Name].Trim());

    private static string NamedValue((Parameter Parameter, string Text) given) =>
        $"--{given.Parameter.Name} {(given.Parameter.IsFreeText || !given.Text.Any(char.IsWhiteSpace) ? given.Text : $"\"{given.Text}\"")}";

    /// <summary>Whether a line is read as what the form says.</summary>
    private bool Says(string line, Arguments meant)
    {
        try
        {
            var read = Shorthands.Expand(line, catalog);
            var tokens = Tokenizer.Split(read);
            var (command, consumed) = catalog.Match(tokens);
            return command?.Definition == definition && binder().Bind(read, [.. tokens.Skip(consumed)]).Arguments.AreThoseOf(meant);
        }
        catch (UserError)
        {
            return false;
        }
    }
}
