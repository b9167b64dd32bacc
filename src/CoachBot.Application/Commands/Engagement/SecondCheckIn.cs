using CoachBot.Application.Commands.Reading;
using CoachBot.Domain.Teams;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Finds what a note seems to tell of a second check-in: <c>log 30m instagram and 45m linkedin</c>.</summary>
internal static class SecondCheckIn
{
    /// <summary>The line that logs it; null where the note has no length beside a channel.</summary>
    /// <param name="on">The day that was named; null for none.</param>
    public static string? In(string? note, TeamBook team, LocalDate? on)
    {
        var tokens = Words.Of(note ?? "");
        for (var at = 0; at < tokens.Count; at++)
        {
            if (DurationReader.Read(tokens, at) is DurationReading.Found length && ChannelAt(tokens, at + length.Consumed, team) is { } channel)
            {
                return $"log {length.Minutes}m {channel.ToLowerInvariant()}{(on is { } date ? $" --date {LocalDatePattern.Iso.Format(date)}" : "")}";
            }
        }

        return null;
    }

    private static string? ChannelAt(IReadOnlyList<string> tokens, int at, TeamBook team)
    {
        var word = (at + 1 < tokens.Count && tokens[at] is "on" or "of" ? tokens[at + 1] : tokens.ElementAtOrDefault(at))?.Trim('.', ',', ';', '!');
        return word is null ? null
            : team.Channels.Items.FirstOrDefault(c => c.Name.Equals(word, StringComparison.OrdinalIgnoreCase))?.Name ?? WellKnownChannels.Find(word);
    }
}
