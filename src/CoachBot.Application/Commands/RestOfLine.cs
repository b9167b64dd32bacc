using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <summary>The words of a line that no parameter wanted where they stand.</summary>
internal sealed class RestOfLine(CommandDefinition definition, ParameterReader reader, BoundValues bound)
{
    /// <summary>Gives a day at their end to the parameter for it, and the others to the one that takes the rest.</summary>
    /// <exception cref="UserError">Nothing wants them.</exception>
    public void Give(string line, List<Token> rest)
    {
        TakeEnd(rest);
        GiveRest(line, rest);
    }

    /// <summary>A day at the end of the words that nothing else wanted.</summary>
    private void TakeEnd(List<Token> rest)
    {
        if (rest.Count == 0 || bound.Unset.FirstOrDefault(p => p.AtEnd) is not { } parameter)
        {
            return;
        }

        var words = rest.ConvertAll(t => t.Text);
        for (var at = rest.FindLastIndex(t => t.Quoted) + 1; at < rest.Count; at++)
        {
            var taken = reader.Read(parameter, words, at);
            if (at + taken.Consumed == words.Count && DayAtEnd.Is(words, at, taken))
            {
                var marked = taken.Value is DateValue day ? taken with { Value = day with { IsFromNote = at > 0 } } : taken;
                bound.Set(parameter, marked, string.Join(' ', words.Skip(at)));
                rest.RemoveRange(at, rest.Count - at);
            }
        }
    }

    private bool Announces(Token token) =>
        !token.Quoted && bound.Unset.Any(p => p.OnlyMarked && p.Markers.Contains(token.Text, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether all the words are the name of one that the team has: a day in it is no slip.</summary>
    private bool IsKnownChannel(List<Token> words) =>
        reader.Read(new Parameter("channel", ParameterKind.KnownChannel, "Channel"), words.ConvertAll(t => t.Text), 0).Consumed == words.Count;

    private bool MeansPerson(string word) =>
        bound.Unset.Any(p => p.Kind == ParameterKind.Member && (p.Required || word.StartsWith('@')));

    private void GiveRest(string line, List<Token> rest)
    {
        if (rest.Count == 0)
        {
            return;
        }

        var parameter = bound.Unset.FirstOrDefault(p => p.TakesRest) ?? throw new UserError(
            MeansPerson(rest[0].Text)
                ? TeamTexts.NotInTheTeam(rest[0].Text)
                : BindingTexts.NotUnderstood(definition, string.Join(' ', rest.Select(t => t.Text))));
        if (parameter.Kind == ParameterKind.AnyChannel && ChannelWords.EndOf(line, rest, Announces) is var end && end < rest.Count)
        {
            throw new UserError(BindingTexts.NotUnderstood(definition, string.Join(' ', rest.Skip(end).Select(t => t.Text))));
        }

        var words = parameter.Kind == ParameterKind.AnyChannel ? ChannelWords.Of(rest) : rest;
        if (parameter.Kind == ParameterKind.AnyChannel && !IsKnownChannel(words))
        {
            StrayWords.Refuse(words);
        }

        var text = words.Count > 1 && ChannelWords.AreTogether(line, words) && !words.Any(t => t.Quoted)
            ? line[words[0].Start..words[^1].End]
            : string.Join(' ', words.Select(t => t.Text));
        bound.Set(parameter, reader.Text(parameter, text), text);
    }
}
