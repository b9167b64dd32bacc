using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Texts;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>
/// Words at the end of a line that say when, and are no one day: <c>last week</c>, <c>from next week</c>, <c>until March</c>, <c>for 6 weeks</c>.
/// They would become a channel's name, or a note of a check-in that is put down for today.
/// </summary>
internal static class SpanWords
{
    private static readonly HashSet<string> Leads = ["from", "starting", "start", "beginning", "until", "till", "since", "for", "during", "in", "over", "through"];

    /// <summary>What a day behind them begins or ends.</summary>
    private static readonly HashSet<string> Bounds = ["from", "starting", "start", "beginning", "until", "till", "since"];

    private static readonly HashSet<string> Which = ["last", "this", "next", "past", "coming"];

    private static readonly HashSet<string> Units =
        ["day", "days", "week", "weeks", "weekend", "month", "months", "quarter", "year", "years"];

    /// <param name="definition">The command.</param>
    /// <param name="rest">The words that nothing else wanted.</param>
    /// <param name="isName">Whether they are to be a channel's name, of which they may be the end; else all of them are such words.</param>
    /// <param name="today">The day of the one who speaks.</param>
    /// <exception cref="UserError">They are, or end in, such words.</exception>
    public static void Refuse(CommandDefinition definition, IReadOnlyList<Token> rest, bool isName, LocalDate today)
    {
        var words = rest.Select(token => token.Quoted ? "" : token.Text.ToLowerInvariant()).ToList();
        var begin = Enumerable.Range(0, isName ? words.Count : 1).FirstOrDefault(at => Is(words[at..], today), -1);
        if (begin >= 0)
        {
            var span = string.Join(' ', rest.Skip(begin).Select(token => token.Text));
            throw new UserError(definition.Parameters.Any(p => p.Kind == ParameterKind.Schedule) ? BindingTexts.BeginsAtOnce(span)
                : definition.Parameters.Any(p => p.Kind == ParameterKind.Date) ? BindingTexts.OneDayOnly(span)
                : BindingTexts.NotUnderstood(definition, span));
        }
    }

    private static bool Is(List<string> words, LocalDate today)
    {
        var behind = words is [var lead, .. var rest] && Leads.Contains(lead) ? rest : words;
        var isLed = behind.Count < words.Count;
        behind = behind is ["the", .. var last] ? last : behind;
        return behind switch
        {
            [var which, var unit] when Which.Contains(which) && Units.Contains(unit) => true,
            [var which, _, var unit] when Which.Contains(which) && Units.Contains(unit) && IsCount(behind[1]) => true,
            [var count, var unit] when isLed && Units.Contains(unit) && IsCount(count) => true,
            [] => false,
            _ => isLed && Bounds.Contains(words[0]) && DateReader.Read(behind, 0, today, DateSense.NextToCome).Consumed == behind.Count,
        };
    }

    private static bool IsCount(string word) => word == "few" || CalendarWords.TryCount(word, out _);
}
