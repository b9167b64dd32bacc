using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <summary>What binding came to: the arguments, and the form where a required one is missing.</summary>
public sealed record Binding(Arguments Arguments, Form? Missing);

/// <summary>
/// Gives the words of a command line to its parameters. The order of the words is free: each is offered to the parameters that
/// are not set yet; what none of them wants goes to the one that takes the rest.
/// </summary>
public sealed class Binder(CommandDefinition definition, ParameterReader reader)
{
    private readonly BoundValues _bound = new(definition, reader);
    private DateSlips Slips => field ??= new DateSlips(definition, reader, _bound);
    private BareFigures Bare => field ??= new BareFigures(reader, _bound);

    /// <param name="line">The whole line.</param>
    /// <param name="tokens">Its words behind the command's own.</param>
    /// <param name="file">The name of the file that came with it, which need not be typed; null where none did.</param>
    /// <exception cref="UserError">A word can't be read, or nothing wants it.</exception>
    public Binding Bind(string line, IReadOnlyList<Token> tokens, string? file = null)
    {
        if (file is not null && _bound.Unset.FirstOrDefault(p => p.Kind == ParameterKind.File) is { } handedIn)
        {
            _bound.Set(handedIn, reader.ReadWhole(handedIn, file), file);
            tokens = [.. tokens.Where(token => !Path.GetFileName(token.Text).Equals(file, StringComparison.OrdinalIgnoreCase))];
        }

        new SeveralDays(definition, reader.Today).Refuse(tokens);
        new SeveralChannels(reader).Refuse(definition, tokens);
        var words = tokens.Select(t => t.Text).ToList();
        var rest = new List<Token>();
        for (var at = 0; at < tokens.Count;)
        {
            var taken = Named(line, tokens, words, at);
            taken = taken > 0 || tokens[at].Quoted ? taken : Marked(words, at);
            taken = taken > 0 || tokens[at].Quoted ? taken : Bare.Hours(words, at, rest.Count > 0);
            taken = taken > 0 || tokens[at].Quoted ? taken : Loose(words, at, rest.Count > 0);
            taken = taken > 0 || tokens[at].Quoted ? taken : Bare.Time(words, at, rest.Count > 0);
            taken = taken > 0 || tokens[at].Quoted ? taken : Bare.Minutes(words, at, rest.Count > 0);
            taken = taken == 0 && tokens[at].Quoted ? Quoted(words, at) : taken;
            if (taken == 0)
            {
                if (!tokens[at].Quoted)
                {
                    Slips.AskBehind(words, at);
                }

                if (tokens[at].Quoted || !(definition.Fillers.Contains(words[at], StringComparer.OrdinalIgnoreCase) || ChannelWords.Lead(words, at, _bound.Unset, reader)))
                {
                    rest.Add(tokens[at]);
                }

                taken = 1;
            }

            at += taken;
        }

        if (rest is [{ Quoted: false }, ..])
        {
            Slips.AskAlone(rest.ConvertAll(t => t.Text));
        }

        new RestOfLine(definition, reader, _bound).Give(line, rest);
        return _bound.Finish();
    }

    /// <summary>Binds fields of a form, each a text.</summary>
    /// <exception cref="UserError">A field can't be read.</exception>
    public Binding Bind(IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (name, text) in fields)
        {
            var parameter = definition.Parameters.FirstOrDefault(p => p.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw new UserError(BindingTexts.NoField(definition, name.Trim()));
            if (!string.IsNullOrWhiteSpace(text))
            {
                _bound.Set(parameter, reader.ReadWhole(parameter, text), text);
            }
        }

        return _bound.Finish();
    }

    /// <summary>The form again, with what was typed into it.</summary>
    public Form Again(IReadOnlyDictionary<string, string> fields) => _bound.Again(fields);

    /// <summary><c>--name value…</c>: the longest value that the parameter can read.</summary>
    private int Named(string line, IReadOnlyList<Token> tokens, List<string> words, int at)
    {
        if (tokens[at].Quoted || !words[at].StartsWith("--", StringComparison.Ordinal) || words[at].Length < 3)
        {
            return 0;
        }

        var name = words[at][2..];
        var parameter = definition.Parameters.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UserError(BindingTexts.NoOption(definition, name));
        if (at + 1 >= words.Count)
        {
            throw new UserError(BindingTexts.NoValue(parameter));
        }

        if (parameter.IsFreeText)
        {
            var end = at + 1;
            while (end < words.Count && (end == at + 1 || !words[end].StartsWith("--", StringComparison.Ordinal)))
            {
                end++;
            }

            // What stands in quotes is the name as a whole; a note may begin with a quotation.
            if (tokens[at + 1].Quoted && (parameter.OnlyNamed || parameter.Kind == ParameterKind.AnyChannel))
            {
                end = at + 2;
            }

            var said = tokens.Skip(at + 1).Take(end - at - 1).ToList();
            if (parameter.Kind == ParameterKind.AnyChannel)
            {
                StrayWords.Refuse(said, _bound.HasDays);
            }

            var text = parameter.Kind == ParameterKind.Text ? QuotedWords.Of(line, said) : string.Join(' ', said.Select(word => word.Text));
            _bound.Set(parameter, reader.ReadWhole(parameter, text), text);
            return end - at;
        }

        // What stands in quotes is the value as a whole, however many words it has.
        var taken = tokens[at + 1].Quoted ? Taken.Nothing : reader.Read(parameter, words, at + 1);
        if (taken.Consumed == 0)
        {
            taken = reader.ReadWhole(parameter, words[at + 1]) with { Consumed = 1 };
        }

        _bound.Set(parameter, taken, string.Join(' ', words.Skip(at + 1).Take(taken.Consumed)));
        return taken.Consumed + 1;
    }

    /// <summary>A path and a name with blanks stand in quotes, and are a path and a name all the same.</summary>
    private int Quoted(List<string> words, int at)
    {
        if (_bound.Unset.FirstOrDefault(p => p.Kind is ParameterKind.File or ParameterKind.Member or ParameterKind.Person) is not { } wanted
            || (wanted.Kind == ParameterKind.File ? reader.ReadWhole(wanted, words[at]) : reader.Read(wanted, words, at)) is not { Consumed: > 0 } taken)
        {
            return 0;
        }

        _bound.Set(wanted, taken, words[at]);
        return 1;
    }

    private int Marked(List<string> words, int at)
    {
        foreach (var parameter in _bound.Unset.Where(p => p.Markers.Contains(words[at], StringComparer.OrdinalIgnoreCase)))
        {
            var taken = reader.Read(parameter, words, at + 1);
            var announced = parameter;
            if (Bare.Length is { } length && reader.Read(length, words, at + 1) is { Consumed: > 0, Problem: null } minutes
                && (minutes.Consumed > taken.Consumed || taken.Problem is not null))
            {
                // "for 20 min" is no goal's number, "in 4 hours" no place.
                (announced, taken) = (length, minutes);
            }

            if (taken.Consumed > 0)
            {
                _bound.Set(announced, taken, string.Join(' ', words.Skip(at + 1).Take(taken.Consumed)));
                return taken.Consumed + 1;
            }
        }

        return 0;
    }

    private int Loose(List<string> words, int at, bool restHasBegun)
    {
        foreach (var parameter in _bound.Unset.Where(p => !p.OnlyMarked && !p.TakesRest && (p.Anywhere || !restHasBegun)))
        {
            var taken = reader.Read(parameter, words, at);
            if (taken is { Problem: not null } && parameter is { Kind: ParameterKind.Commitment, Required: false }
                && Bare.Minutes(words, at, restHasBegun) is > 0 and var minutes)
            {
                // "done 5", of which there is none: minutes.
                return minutes;
            }

            if (taken.Consumed > 0)
            {
                _bound.Set(parameter, taken, string.Join(' ', words.Skip(at).Take(taken.Consumed)));
                return taken.Consumed;
            }
        }

        return 0;
    }
}
