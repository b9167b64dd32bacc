using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands;

/// <summary>What the parameters of a command are set to while it is bound, and what was typed for each.</summary>
internal sealed class BoundValues(CommandDefinition definition, ParameterReader reader)
{
    private readonly Dictionary<string, object> _values = [];
    private readonly Dictionary<string, string> _texts = [];

    private readonly List<Parameter> _unset = [.. definition.Parameters.Where(p => !p.OnlyNamed)];

    /// <summary>The parameters that loose words may still set.</summary>
    public IReadOnlyList<Parameter> Unset => _unset;

    /// <summary>Whether a time of day belongs to what the command takes.</summary>
    public bool TakesTimes => definition.Parameters.Any(p => p.Kind is ParameterKind.Time or ParameterKind.Hours);

    /// <summary>Whether the days of a promise are said.</summary>
    public bool HasDays => definition.Parameters.Any(p => p.Kind == ParameterKind.Schedule && _values.ContainsKey(p.Name));

    /// <exception cref="UserError">What was read is wrong, or means several things.</exception>
    public void Set(Parameter parameter, Taken taken, string text)
    {
        if (taken.Problem is { } problem)
        {
            throw new UserError(problem) { Unclear = (text, taken.Meanings) };
        }

        if (taken.Value is { } value)
        {
            _values[parameter.Name] = value;
            _texts[parameter.Name] = text;
            _unset.RemoveAll(p => p.Name == parameter.Name);
        }
    }

    /// <summary>Fills in what counts where nothing is said.</summary>
    public Binding Finish()
    {
        foreach (var parameter in definition.Parameters.Where(p => p.Default is not null && !_values.ContainsKey(p.Name)))
        {
            Set(parameter, reader.ReadWhole(parameter, parameter.Default!), parameter.Default!);
        }

        var missing = definition.Parameters.Any(p => p.Required && !_values.ContainsKey(p.Name));
        return new Binding(new Arguments(_values), missing ? Forms.Of(definition, _texts) : null);
    }

    /// <summary>The form with what was typed into it, whether it can be read or not.</summary>
    public Form Again(IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (name, text) in fields)
        {
            _texts[name] = text;
        }

        return Forms.Of(definition, _texts);
    }
}
