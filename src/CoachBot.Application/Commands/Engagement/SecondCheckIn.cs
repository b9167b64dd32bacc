using CoachBot.Application.Commands.Reading;
using CoachBot.Domain.Engagement;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Finds what a note seems to tell of a second check-in: <c>log 30m instagram and 45m linkedin</c>.</summary>
internal static class SecondCheckIn
{
    /// <summary>The line that logs it; null where the note has no length beside a channel.</summary>
    /// <param name="on">The day that was named; null for none.</param>
    public static string? In(string? note, MemberBook member, LocalDate? on)
    {
        var tokens = Words.Of(note ?? "");
        var references = new ReferenceReader(member, accounts: null);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (DurationReader.Read(tokens, at) is not DurationReading.Found length)
            {
                continue;
            }

            var behind = at + length.Consumed;
            behind += behind < tokens.Count && tokens[behind] is "on" or "of" ? 1 : 0;
            if (references.Channel(tokens, behind).Value is string channel)
            {
                return $"log {length.Minutes}m {channel.ToLowerInvariant()}{(on is { } date ? $" --date {LocalDatePattern.Iso.Format(date)}" : "")}";
            }
        }

        return null;
    }
}
