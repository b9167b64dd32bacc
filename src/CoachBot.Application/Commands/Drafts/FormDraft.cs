using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands.Drafts;

/// <summary>All that makes a form the same form again when it opens later: its parts depend on what is asked for, and in which order.</summary>
/// <param name="Typed">The text of each field that is filled in; empty for one that was filled in and then cleared.</param>
/// <param name="Required">The fields that must be filled in.</param>
public sealed record FormDraft(IReadOnlyDictionary<string, string> Typed, IReadOnlyList<string> Required)
{
    public static FormDraft Of(Form form) => new(
        form.Fields.Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!),
        [.. form.Fields.Where(field => field.Required).Select(field => field.Name)]);

    public Form FormOf(CommandDefinition definition) => Forms.Of(definition, Typed, Required);

    /// <summary>The draft after a part was sent, which replaces all that stood in it.</summary>
    public FormDraft With(IEnumerable<FormField> part, IReadOnlyDictionary<string, string> sent)
    {
        var typed = new Dictionary<string, string>(Typed);
        foreach (var name in part.Select(field => field.Name).Concat(sent.Keys))
        {
            typed[name] = sent.GetValueOrDefault(name, "");
        }

        return this with { Typed = typed };
    }

    /// <summary>What is sent when all of it is in.</summary>
    public IReadOnlyDictionary<string, string> Filled() =>
        Typed.Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value);
}
