using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands;

/// <summary>What binding came to: the arguments, and the form where a required one is missing.</summary>
public sealed record Binding(Arguments Arguments, Form? Missing);

/// <summary>
/// Gives the words of a command line to its parameters. The order of the words is free: each is offered to the parameters that
/// are not set yet; what none of them wants goes to the one that takes the rest.
/// </summary>
public sealed class Binder(CommandDefinition definition, ParameterReader reader)
{
    private readonly Dictionary<string, object> _values = [];
    private readonly Dictionary<string, string> _texts = [];

    /// <exception cref="UserError">A word can't be read, or nothing wants it.</exception>
    public Binding Bind(string line, IReadOnlyList<Token> tokens)
    {
        var words = tokens.Select(t => t.Text).ToList();
        var rest = new List<Token>();
        for (var at = 0; at < tokens.Count;)
        {
            var taken = Named(tokens, words, at);
            taken = taken > 0 || tokens[at].Quoted ? taken : Marked(words, at);
            taken = taken > 0 || tokens[at].Quoted ? taken : Loose(words, at, rest.Count > 0);
            taken = taken > 0 || tokens[at].Quoted ? taken : BareMinutes(words, at, rest.Count > 0);
            if (taken == 0)
            {
                rest.Add(tokens[at]);
                taken = 1;
            }

            at += taken;
        }

        GiveRest(line, rest);
        return Finish();
    }

    /// <summary>Binds fields of a form, each a text.</summary>
    /// <exception cref="UserError">A field can't be read.</exception>
    public Binding Bind(IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (name, text) in fields)
        {
            var parameter = definition.Parameters.FirstOrDefault(p => p.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw UserError.Say($"`{definition.Path}` has no field “{name}”. It has {string.Join(", ", definition.Parameters.Select(p => p.Name))}.");
            if (!string.IsNullOrWhiteSpace(text))
            {
                Set(parameter, reader.ReadWhole(parameter, text), text);
            }
        }

        return Finish();
    }

    /// <summary>The form again, with what was typed into it.</summary>
    public Form Again(IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (name, text) in fields)
        {
            _texts[name] = text;
        }

        return FormOf();
    }

    /// <summary><c>--name value…</c>: the longest value that the parameter can read.</summary>
    private int Named(IReadOnlyList<Token> tokens, List<string> words, int at)
    {
        if (tokens[at].Quoted || !words[at].StartsWith("--", StringComparison.Ordinal) || words[at].Length < 3)
        {
            return 0;
        }

        var name = words[at][2..];
        var parameter = definition.Parameters.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw UserError.Say($"`{definition.Path}` knows no --{name}. {OptionsThatWork()}");
        if (at + 1 >= words.Count)
        {
            throw UserError.Say($"--{name} wants a value. {ParameterTexts.WhatWorks(parameter)}");
        }

        if (parameter.IsFreeText)
        {
            var end = at + 1;
            while (end < words.Count && (end == at + 1 || !words[end].StartsWith("--", StringComparison.Ordinal)))
            {
                end++;
            }

            var text = string.Join(' ', words.Skip(at + 1).Take(end - at - 1));
            Set(parameter, reader.ReadWhole(parameter, text), text);
            return end - at;
        }

        var taken = reader.Read(parameter, words, at + 1);
        if (taken.Consumed == 0)
        {
            taken = reader.ReadWhole(parameter, words[at + 1]);
        }

        Set(parameter, taken, string.Join(' ', words.Skip(at + 1).Take(taken.Consumed)));
        return taken.Consumed + 1;
    }

    private int Marked(List<string> words, int at)
    {
        foreach (var parameter in Unset().Where(p => p.Markers.Contains(words[at], StringComparer.OrdinalIgnoreCase)))
        {
            var taken = reader.Read(parameter, words, at + 1);
            if (taken.Consumed > 0)
            {
                Set(parameter, taken, string.Join(' ', words.Skip(at + 1).Take(taken.Consumed)));
                return taken.Consumed + 1;
            }
        }

        return 0;
    }

    private int Loose(List<string> words, int at, bool restHasBegun)
    {
        foreach (var parameter in Unset().Where(p => !p.OnlyMarked && !p.TakesRest && (p.Anywhere || !restHasBegun)))
        {
            var taken = reader.Read(parameter, words, at);
            if (taken.Consumed > 0)
            {
                Set(parameter, taken, string.Join(' ', words.Skip(at).Take(taken.Consumed)));
                return taken.Consumed;
            }
        }

        return 0;
    }

    /// <summary>
    /// A bare number where a length is wanted and no other word is one: minutes. Before free text it may count anything
    /// (<c>3 comments</c>), unless that text can only be a channel.
    /// </summary>
    private int BareMinutes(List<string> words, int at, bool restHasBegun)
    {
        var length = Unset().FirstOrDefault(p => p is { Kind: ParameterKind.Duration, OnlyMarked: false });
        if (length is null || DurationReader.ReadWhole(words[at]) is DurationReading.NotADuration
            || Enumerable.Range(at, words.Count - at).Any(i => reader.Read(length, words, i).Consumed > 0))
        {
            return 0;
        }

        var isLast = at + 1 == words.Count;
        var beforeChannel = Unset().Any(p => p.Kind == ParameterKind.AnyChannel);
        if (restHasBegun ? !(isLast && beforeChannel) : !(isLast || beforeChannel || IsWanted(words, at + 1)))
        {
            return 0;
        }

        Set(length, reader.ReadWhole(length, words[at]), words[at]);
        return 1;
    }

    private bool IsWanted(List<string> words, int at) =>
        words[at].StartsWith("--", StringComparison.Ordinal)
        || Unset().Any(p => p.Markers.Contains(words[at], StringComparer.OrdinalIgnoreCase)
            || (!p.OnlyMarked && !p.TakesRest && reader.Read(p, words, at).Consumed > 0));

    private void GiveRest(string line, List<Token> rest)
    {
        if (rest.Count == 0)
        {
            return;
        }

        var parameter = Unset().FirstOrDefault(p => p.TakesRest)
            ?? throw UserError.Say($"I don't understand “{Shorten(string.Join(' ', rest.Select(t => t.Text)))}” here. `{definition.Usage}` works{Example()}.");
        var together = rest[^1].End - rest[0].Start;
        var text = rest.Count > 1 && rest.Zip(rest.Skip(1)).All(p => string.IsNullOrWhiteSpace(line[p.First.End..p.Second.Start]))
            && !rest.Any(t => t.Quoted)
            ? line.Substring(rest[0].Start, together)
            : string.Join(' ', rest.Select(t => t.Text));
        Set(parameter, ParameterReader.Text(parameter, text), text);
    }

    private void Set(Parameter parameter, Taken taken, string text)
    {
        if (taken.Problem is { } problem)
        {
            throw new UserError(problem);
        }

        if (taken.Value is { } value)
        {
            _values[parameter.Name] = value;
            _texts[parameter.Name] = text;
        }
    }

    private Binding Finish()
    {
        foreach (var parameter in definition.Parameters.Where(p => p.Default is not null && !_values.ContainsKey(p.Name)))
        {
            Set(parameter, reader.ReadWhole(parameter, parameter.Default!), parameter.Default!);
        }

        var missing = definition.Parameters.Any(p => p.Required && !_values.ContainsKey(p.Name));
        return new Binding(new Arguments(_values), missing ? FormOf() : null);
    }

    private Form FormOf() => new(
        definition.Path,
        definition.Summary,
        [
            .. definition.Parameters.Where(p => ((!p.OnlyNamed || p.InForm) && !p.NotInForm) || _texts.ContainsKey(p.Name))
                .Select(p => p.ToField(_texts.GetValueOrDefault(p.Name), p.Required)),
        ]);

    private IEnumerable<Parameter> Unset() => definition.Parameters.Where(p => !p.OnlyNamed && !_values.ContainsKey(p.Name));

    private string OptionsThatWork() => definition.Parameters.Count == 0
        ? "It takes none."
        : $"It knows {string.Join(", ", definition.Parameters.Select(p => "--" + p.Name))}.";

    private string Example() => definition.Examples.FirstOrDefault(e => e != definition.Usage) is { } example ? $", e.g. “{example}”" : "";

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
