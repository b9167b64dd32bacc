using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands;

/// <summary>A command's form: what it asks for, in the order in which the parameters are declared.</summary>
public static class Forms
{
    /// <summary>The form with nothing filled in but what counts where nothing is said.</summary>
    public static Form Empty(CommandDefinition definition) =>
        Of(definition, definition.Parameters.Where(p => p.Default is not null).ToDictionary(p => p.Name, p => p.Default!));

    /// <summary>The form, where nothing was said filled in with what is there already.</summary>
    public static Form Filled(Form form, IReadOnlyDictionary<string, string?> known) => form with
    {
        Fields = [.. form.Fields.Select(field => field with { Value = field.Value ?? known.GetValueOrDefault(field.Name) })],
    };

    /// <param name="definition">The command.</param>
    /// <param name="known">What was understood, as it was typed; what no form asks for is in it where it was said.</param>
    /// <param name="required">The fields that are asked for and required beside those that always are.</param>
    public static Form Of(CommandDefinition definition, IReadOnlyDictionary<string, string> known, params IReadOnlyList<string> required) => new(
        definition.Path,
        definition.Summary,
        [
            .. definition.Parameters
                .Where(p => ((!p.OnlyNamed || p.InForm) && !p.NotInForm) || known.ContainsKey(p.Name) || required.Contains(p.Name))
                .Select(p => p.ToField(known.GetValueOrDefault(p.Name), p.Required || required.Contains(p.Name))),
        ]);
}
