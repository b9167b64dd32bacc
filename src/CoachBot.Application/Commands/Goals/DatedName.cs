using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Commands.Goals;

/// <summary>A number's name with a day behind it: <c>leads yesterday</c>, <c>website visits on friday</c>.</summary>
/// <param name="Problem">Why the day can't be one on which something was counted; null where it can.</param>
internal sealed record DatedName(string Name, LocalDate Day, Line? Problem)
{
    /// <summary>The two apart; null where the text ends in no day, or is nothing else.</summary>
    public static DatedName? Of(string text, LocalDate today)
    {
        var words = Words.Of(text);
        for (var at = 1; at < words.Count; at++)
        {
            var reading = DateReader.Read(words, at, today, DateSense.NearestPast);
            if (reading is DateReading.Found or DateReading.Impossible && at + reading.Consumed == words.Count)
            {
                var end = at > 1 && words[at - 1] == "on" ? at - 1 : at;
                return new DatedName(
                    string.Join(' ', words.Take(end)), (reading as DateReading.Found)?.Date ?? today,
                    reading is DateReading.Impossible impossible ? impossible.Text + impossible.WhatWorks : null);
            }
        }

        return null;
    }
}
