using CoachBot.Application.Commands.Reading;
using NodaTime;

namespace CoachBot.Application.Commands.Goals;

/// <summary>A number's name with a day behind it: <c>leads yesterday</c>, <c>website visits on friday</c>.</summary>
internal sealed record DatedName(string Name, LocalDate Day)
{
    /// <summary>The two apart; null where the text ends in no day, or is nothing else.</summary>
    public static DatedName? Of(string text, LocalDate today)
    {
        var words = Words.Of(text);
        for (var at = 1; at < words.Count; at++)
        {
            if (DateReader.Read(words, at, today, DateSense.NearestPast) is DateReading.Found found && at + found.Consumed == words.Count)
            {
                var end = at > 1 && words[at - 1] == "on" ? at - 1 : at;
                return new DatedName(string.Join(' ', words.Take(end)), found.Date);
            }
        }

        return null;
    }
}
