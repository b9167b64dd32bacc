using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>Asks about several days where a command takes one, or one span: <c>log 20m forum mon and wed</c>. All but one would be lost in a note.</summary>
internal sealed class SeveralDays(CommandDefinition definition, LocalDate today)
{
    private const int MostButtons = 5;

    /// <exception cref="UserError">Several days are named.</exception>
    public void Refuse(IReadOnlyList<Token> tokens)
    {
        if (!tokens.Any(token => DayList.MayBegin(token.Text)) || definition.Parameters.FirstOrDefault(p => p is { OnlyNamed: false } and ({ Kind: ParameterKind.Interval } or { Kind: ParameterKind.Date, Name: "date" })) is not { } wanted)
        {
            return;
        }

        var words = tokens.TakeWhile(token => !token.Quoted).Select(token => token.Text).ToList();
        for (var at = 0; at < words.Count; at++)
        {
            if (DayList.MayBegin(words[at]) && DayList.Read(words, at, today, wanted.Kind == ParameterKind.Interval ? DateSense.IntervalStart : wanted.Sense) is { Consumed: > 0 } list && !BelongsToNote(wanted, words, at))
            {
                if (wanted.Kind == ParameterKind.Interval && IntervalReader.Read(words, at, today).Consumed >= list.Consumed)
                {
                    return;
                }

                var begin = at > 0 && LeadsTo(wanted, words[at - 1]) ? at - 1 : at;
                throw Ask(wanted, string.Join(' ', words[begin..(at + list.Consumed)]), list.Days);
            }
        }
    }

    private static bool BelongsToNote(Parameter wanted, List<string> words, int at) =>
        at > 0 && DayAtEnd.IsBound(words, at) && !LeadsTo(wanted, words[at - 1]);

    private static bool LeadsTo(Parameter wanted, string word) =>
        wanted.Markers.Contains(word, StringComparer.OrdinalIgnoreCase) || word.Equals("from", StringComparison.OrdinalIgnoreCase);

    private static UserError Ask(Parameter wanted, string typed, IReadOnlyList<LocalDate> days)
    {
        if (wanted.Kind == ParameterKind.Date)
        {
            return new UserError(BindingTexts.OneDayAtATime()) { Unclear = (typed, [.. days.Take(MostButtons).Select(day => new Meaning(Line.Of($"{day}"), $"--{wanted.Name} {day.Iso()}"))]) };
        }

        var spans = DayList.Spans(days);
        return new UserError(spans is [var one] ? BindingTexts.FromTo(one.Start, one.End) : BindingTexts.OneTimeAway())
        {
            Unclear = (typed, [.. spans.Take(MostButtons).Select(Meanings.Of)]),
        };
    }
}
