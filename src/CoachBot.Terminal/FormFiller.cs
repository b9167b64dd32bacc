using CoachBot.Application.Replies;

namespace CoachBot.Terminal;

/// <summary>
/// Asks for a form's fields one after another. What was said already for a required field is not asked again, unless the form was
/// refused as a whole; an empty answer takes what the field is filled in with, or leaves an optional one out.
/// </summary>
public sealed class FormFiller(Form form)
{
    private readonly Dictionary<string, string> _values = form.Fields.Where(f => f.Value is not null).ToDictionary(f => f.Name, f => f.Value!);
    private readonly Queue<FormField> _toAsk = new(form.Fields.Where(f => !f.NeedsRoles && (form.HasProblem || !f.Required || f.Value is null)));

    /// <summary>The field that is asked for now; null when all were.</summary>
    public FormField? Current => _toAsk.TryPeek(out var next) ? next : null;

    /// <summary>What is asked now: the label, the choices where there are some, and in brackets what Enter takes.</summary>
    /// <exception cref="InvalidOperationException">All fields were asked for.</exception>
    public string Question
    {
        get
        {
            var asked = _toAsk.Peek();
            var choices = asked.Choices is { Count: > 0 } some
                ? $" ({string.Join(", ", some.Select(choice => asked.NoteOf(choice) is { } note ? $"{choice}: {note}" : choice))})"
                : "";
            var enter = asked.Value ?? (asked.Required ? null : TerminalTexts.LeaveOut);
            var question = asked.Choices is null || asked.Hint is null ? "" : $": {asked.Hint.Replace("`", "", StringComparison.Ordinal)}";
            return asked.Label + question + choices + (enter is null ? "" : $" [{enter}]");
        }
    }

    /// <summary>The fields as they are to be sent, by name.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Takes the answer to <see cref="Question"/>; false where nothing was said for a field that must be filled in.</summary>
    public bool Answer(string text)
    {
        var field = _toAsk.Peek();
        if (string.IsNullOrWhiteSpace(text))
        {
            if (field is { Required: true, Value: null })
            {
                return false;
            }
        }
        else
        {
            _values[field.Name] = text.Trim();
        }

        _toAsk.Dequeue();
        return true;
    }
}
