using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <summary>The words of a line that no parameter wanted where they stand.</summary>
internal sealed class RestOfLine(CommandDefinition definition, ParameterReader reader, BoundValues bound)
{
    /// <summary>Shorter ones are near to too much.</summary>
    private const int LongWord = 5;

    /// <summary>Choices are few, and not near to much.</summary>
    private const int ShortestSlip = 3;

    /// <summary>Gives what stands at their end to the parameters for it, and the others to the one that takes the rest.</summary>
    /// <exception cref="UserError">Nothing wants them.</exception>
    public void Give(string line, List<Token> rest)
    {
        // One end may stand before another: people linkedin tue.
        while (rest.Count > 0 && bound.Unset.Where(p => p.AtEnd).Any(p => TakeEnd(p, line, rest)))
        {
        }

        GiveRest(line, rest);
    }

    private bool TakeEnd(Parameter parameter, string line, List<Token> rest)
    {
        var words = rest.ConvertAll(t => t.Text);
        for (var at = rest.FindLastIndex(t => t.Quoted) + 1; at < rest.Count; at++)
        {
            var taken = reader.Read(parameter, words, at);
            if (taken.Consumed > 0 && at + taken.Consumed == words.Count && IsEnd(parameter, line, rest, at, taken))
            {
                var marked = taken.Value is DateValue day ? taken with { Value = day with { IsFromNote = at > 0 } } : taken;
                bound.Set(parameter, marked, string.Join(' ', words.Skip(at)));
                rest.RemoveRange(at, rest.Count - at);
                return true;
            }
        }

        return false;
    }

    private bool IsEnd(Parameter parameter, string line, List<Token> rest, int at, Taken taken)
    {
        var words = rest.ConvertAll(t => t.Text);
        return parameter.Kind switch
        {
            ParameterKind.Schedule => ScheduleAtEnd.Is(words, at, standsApart: at > 0 && (
                !ChannelWords.AreTogether(line, rest[(at - 1)..(at + 1)]) || EndsWithChannel(words.Take(at)))),
            ParameterKind.AnyChannel or ParameterKind.Interval => at == 0 || !DayAtEnd.IsBound(words, at),
            _ => DayAtEnd.Is(words, at, taken),
        };
    }

    private bool EndsWithChannel(IEnumerable<string> words)
    {
        var before = words.ToList();
        return Enumerable.Range(0, before.Count).Any(at => at + ChannelAt(before, at).Consumed == before.Count);
    }

    private Taken ChannelAt(List<string> words, int at) => reader.Read(new Parameter("channel", ParameterKind.KnownChannel, "Channel"), words, at);

    private bool Announces(Token token) =>
        !token.Quoted && bound.Unset.Any(p => p.OnlyMarked && p.Markers.Contains(token.Text, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether all the words are the name of one that the team has: a day in it is no slip.</summary>
    private bool IsKnownChannel(List<Token> words) =>
        ChannelAt(words.ConvertAll(t => t.Text), 0).Consumed == words.Count;

    private UserError NotWanted(string words) =>
        MeansPerson(words) ? new UserError(TeamTexts.NotInTheTeam(words.Split(' ').FirstOrDefault(word => !bound.Unset.Any(p => p.Markers.Contains(word, StringComparer.OrdinalIgnoreCase)), words)))
        : DurationReader.ReadWhole(words) is DurationReading.Found && bound.Unset.FirstOrDefault(HasLengths) is { } lengths
            ? new UserError(BindingTexts.OneOf(words, lengths)) { Unclear = (words, [.. lengths.Choices.Select(choice => new Meaning(Line.Plain(choice), choice))]) }
        : words.Length >= ShortestSlip && bound.Unset.Where(p => p.Choices.Count > 1).Select(p => NearestWord.Find(words, p.Choices)).FirstOrDefault(near => near is not null) is { } choice
            ? new UserError(BindingTexts.MeantChoice(words, choice)) { Unclear = (words, [new Meaning(Line.Plain(choice), choice)]) }
        : new UserError(BindingTexts.NotUnderstood(definition, words));

    /// <summary>Whether lengths can be chosen from: <c>snooze 2h</c> is none of them.</summary>
    private static bool HasLengths(Parameter parameter) =>
        parameter.Kind == ParameterKind.Choice && parameter.Choices.Any(choice => DurationReader.ReadWhole(choice) is DurationReading.Found);

    private bool MeansPerson(string word) =>
        bound.Unset.Any(p => p.Kind == ParameterKind.Member && (p.Required || word.StartsWith('@')));

    /// <summary>A text whose first word is nearly a channel's name, where one could have been named, may have been meant to say which.</summary>
    /// <exception cref="UserError">It begins so, or has too few words.</exception>
    private void RefuseSlip(Parameter parameter, List<Token> rest)
    {
        // "log 10 linkedn": the number waits for a channel.
        var slip = rest[rest.Count > 1 && rest[0].Text.All(char.IsAsciiDigit) ? 1 : 0].Text;
        if (slip.Length >= LongWord && bound.Unset.Any(p => p.Kind is ParameterKind.KnownChannel or ParameterKind.Commitment)
            && reader.NearestChannel(slip) is { } channel)
        {
            var meant = channel.Contains(' ', StringComparison.Ordinal) ? $"\"{channel}\"" : channel;
            throw new UserError(BindingTexts.MeantChannel(slip, channel)) { Unclear = (slip, [new Meaning(Line.Plain(channel), meant)]) };
        }

        // A channel alone is no note and no reason: it says of which promise, and there is none.
        if (bound.Unset.Any(p => p.Kind == ParameterKind.Commitment) && IsKnownChannel(rest))
        {
            throw new UserError(BindingTexts.NothingPromised(string.Join(' ', rest.Select(t => t.Text))));
        }

        // What stands for an hour and its minutes, or counts what is not said: "1 hr 15", "15".
        if (rest is [{ Text: var figure }] && figure.All(char.IsAsciiDigit) && definition.Parameters.Any(p => p.Kind == ParameterKind.Duration))
        {
            throw new UserError(BindingTexts.FigureAlone(figure));
        }

        if (rest.Count < parameter.FewestWords && rest.Exists(t => t.Text.Any(char.IsLetterOrDigit)))
        {
            throw new UserError(BindingTexts.NotUnderstood(definition, rest[0].Text));
        }
    }

    private void GiveRest(string line, List<Token> rest)
    {
        if (rest.Count == 0)
        {
            return;
        }

        var wanting = bound.Unset.FirstOrDefault(p => p.TakesRest);
        var isName = wanting?.Kind == ParameterKind.AnyChannel;
        if (isName ? !IsKnownChannel(rest) : bound.Unset.Any(p => p.Kind == ParameterKind.Date))
        {
            SpanWords.Refuse(definition, rest, isName, reader.Today);
        }

        var parameter = wanting ?? throw NotWanted(string.Join(' ', rest.Select(t => t.Text)));
        if (parameter.Kind == ParameterKind.AnyChannel && ChannelWords.EndOf(line, rest, Announces) is var end && end < rest.Count)
        {
            throw new UserError(BindingTexts.NotUnderstood(definition, string.Join(' ', rest.Skip(end).Select(t => t.Text))));
        }

        if (parameter.Kind == ParameterKind.Text && !rest[0].Quoted)
        {
            RefuseSlip(parameter, rest);
        }

        var words = parameter.Kind == ParameterKind.AnyChannel ? ChannelWords.Of(rest) : rest;
        if (parameter.Kind == ParameterKind.AnyChannel && !IsKnownChannel(words))
        {
            StrayWords.Refuse(words, bound.HasDays);
        }

        var text = parameter.Kind == ParameterKind.Text ? QuotedWords.Of(line, words)
            : words.Count > 1 && ChannelWords.AreTogether(line, words) && !words.Any(t => t.Quoted) ? line[words[0].Start..words[^1].End]
            : string.Join(' ', words.Select(t => t.Text));
        // A comma led to what stood behind it and was read.
        text = text.TrimEnd(',', ';', ' ');
        bound.Set(parameter, reader.Text(parameter, text), text);
    }
}
