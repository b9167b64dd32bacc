using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>Asks about several days where a command takes one, or one span: <c>log 20m forum mon and wed</c>. All but one would be lost in a note.</summary>
internal sealed class SeveralDays(CommandDefinition definition, LocalDate today)
{
    /// <exception cref="UserError">Several days are named.</exception>
    public void Refuse(IReadOnlyList<Token> tokens)
    {
        if (definition.Parameters.FirstOrDefault(p => p is { OnlyNamed: false } and ({ Kind: ParameterKind.Interval } or { Kind: ParameterKind.Date, Name: "date" })) is not { } wanted)
        {
            return;
        }

        var words = tokens.TakeWhile(token => !token.Quoted).Select(token => token.Text).ToList();
        for (var at = 0; at < words.Count; at++)
        {
            if (DayList.Read(words, at, today, wanted.Sense) is { Consumed: > 0 } list && !BelongsToNote(wanted, words, at))
            {
                var begin = at > 0 && wanted.Markers.Contains(words[at - 1], StringComparer.OrdinalIgnoreCase) ? at - 1 : at;
                throw Ask(wanted, string.Join(' ', words[begin..(at + list.Consumed)]), list.Days);
            }
        }
    }

    private static bool BelongsToNote(Parameter wanted, List<string> words, int at) =>
        at > 0 && DayAtEnd.IsBound(words, at) && !wanted.Markers.Contains(words[at - 1], StringComparer.OrdinalIgnoreCase);

    private static UserError Ask(Parameter wanted, string typed, IReadOnlyList<LocalDate> days)
    {
        var (first, last) = (days.Min(), days.Max());
        return wanted.Kind == ParameterKind.Interval && DayList.Span(days) is { } span
            ? new UserError(BindingTexts.FromTo(first, last)) { Unclear = (typed, [new Meaning(Line.Of($"{first} to {last}"), span)]) }
            : new UserError(BindingTexts.OneDayAtATime()) { Unclear = (typed, [.. days.Select(day => new Meaning(Line.Of($"{day}"), Said(wanted, day)))]) };
    }

    private static string Said(Parameter wanted, LocalDate day) => wanted.Kind == ParameterKind.Interval ? day.Iso() : $"--{wanted.Name} {day.Iso()}";
}
