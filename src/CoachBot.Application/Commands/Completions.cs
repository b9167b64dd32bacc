using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>
/// What would fit where somebody is choosing a value: the team's goals, the member's commitments, zones, and for dates and lengths what
/// the words typed so far come to, so that it is seen before it is sent.
/// </summary>
public static class Completions
{
    /// <summary>As many as a platform shows at most.</summary>
    public const int Most = 25;

    private static readonly string[] Lengths = ["10m", "15m", "20m", "30m", "45m", "1h", "1h30"];
    private static readonly string[] Times = ["08:00", "08:30", "09:00", "09:30", "12:00", "13:30", "16:00", "17:30"];
    private static readonly string[] Schedules = ["mon wed fri", "tue thu", "every weekday", "3x a week", "2x a week", "every 3 days"];
    private static readonly string[] DaysToCome = ["today", "tomorrow", "fri", "next monday", "in 2 weeks", "end of month", "in 3 months"];
    private static readonly string[] DaysPast = ["today", "yesterday", "mon", "tue", "wed", "thu", "fri"];
    private static readonly string[] Spans = ["today", "tomorrow", "mon to fri", "this week", "next week"];

    private static readonly string[] HoursOfADay = ["09:00-17:00", "09:00-13:00", "13:00-17:00"];

    public static bool Has(ParameterKind kind) => kind is not (ParameterKind.Text or ParameterKind.Amount or ParameterKind.WholeNumber
        or ParameterKind.Choice or ParameterKind.Activity or ParameterKind.Member or ParameterKind.Person or ParameterKind.Room
        or ParameterKind.WorkspaceRole or ParameterKind.File);

    /// <param name="parameter">What is chosen.</param>
    /// <param name="book">Who chooses; null for somebody who is not in a team yet.</param>
    /// <param name="now">The present.</param>
    /// <param name="text">What was typed so far.</param>
    public static IReadOnlyList<Completion> For(Parameter parameter, MemberBook? book, Instant now, string text)
    {
        text = text.Trim();
        IEnumerable<Completion> found = parameter.Kind switch
        {
            ParameterKind.Zone => Zones(now, text),
            _ when book is null => [],
            ParameterKind.Goal => Containing(text, book.Team.Goals.Items.Where(g => g.IsOpen).OrderBy(g => g.Number)
                .Select(g => new Completion($"G{g.Number} {g.Title}", $"G{g.Number}"))),
            ParameterKind.Commitment => Containing(text, book.Commitments.Items.Where(c => c.IsLive).OrderBy(c => c.Number)
                .Select(c => new Completion($"{c.Number} {book.Team.ChannelName(c.Channel)}, {ScheduleTexts.Words(c.Schedule)}", $"{c.Number}"))),
            ParameterKind.CheckIn => Containing(text, book.CheckIns.Items.OrderByDescending(c => c.Number)
                .Select(c => new Completion($"{c.Number}: {c.Minutes} min {book.Team.ChannelName(c.Channel)}, {Format(book, now).Day(c.Date)}", $"{c.Number}"))),
            ParameterKind.KnownChannel or ParameterKind.AnyChannel => Channels(book, text),
            ParameterKind.Date => Read(parameter, book, now, text, parameter.Sense == DateSense.NearestPast ? DaysPast : DaysToCome),
            ParameterKind.Interval => Read(parameter, book, now, text, Spans),
            ParameterKind.Schedule => Read(parameter, book, now, text, Schedules),
            ParameterKind.Time => Read(parameter, book, now, text, Times),
            ParameterKind.Duration => Read(parameter, book, now, text, Lengths),
            ParameterKind.Hours => Read(parameter, book, now, text, HoursOfADay),
            _ => [],
        };
        return [.. found.DistinctBy(c => c.Value, StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    private static IEnumerable<Completion> Containing(string text, IEnumerable<Completion> all) =>
        all.Where(c => c.Label.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Completion> Channels(MemberBook book, string text) =>
        Containing(text, book.Team.Channels.Items.Select(c => c.Name).Concat(WellKnownChannels.All).Select(name => new Completion(name, name)))
            .Concat(text.Length > 0 ? [new Completion(text, text)] : []);

    /// <summary>Cities that begin with the words first; each with the time that it is there.</summary>
    private static IEnumerable<Completion> Zones(Instant now, string text)
    {
        var words = text.Replace(' ', '_');
        return DateTimeZoneProviders.Tzdb.Ids
            .Where(id => id.Contains('/', StringComparison.Ordinal) && id.Contains(words, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(id => id[(id.LastIndexOf('/') + 1)..].StartsWith(words, StringComparison.OrdinalIgnoreCase))
            .ThenBy(id => id.StartsWith("Etc/", StringComparison.Ordinal))
            .ThenBy(id => id, StringComparer.Ordinal)
            .Select(id => new Completion($"{id} ({now.InZone(DateTimeZoneProviders.Tzdb[id]).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)})", id));
    }

    /// <summary>What was typed, if it can be read, and usual values; each with what it comes to.</summary>
    private static IEnumerable<Completion> Read(Parameter parameter, MemberBook book, Instant now, string text, IEnumerable<string> usual)
    {
        var reader = new ParameterReader(book, book.Today(now));
        return usual.Where(u => u.StartsWith(text, StringComparison.OrdinalIgnoreCase)).Prepend(text).Where(u => u.Length > 0)
            .Select(words => (Words: words, reader.ReadWhole(parameter, words).Value))
            .Where(read => read.Value is not null)
            .Select(read => new Completion(Label(read.Words, read.Value!, Format(book, now)), read.Words));
    }

    private static string Label(string words, object value, ReaderFormat format) => value switch
    {
        DateValue date => $"{words}: {format.Day(date.Date)}",
        DateInterval { Length: 1 } day => $"{words}: {format.Day(day.Start)}",
        DateInterval days => $"{words}: {format.Day(days.Start)} to {format.Day(days.End)}",
        _ => words,
    };

    private static ReaderFormat Format(MemberBook book, Instant now) => new(
        new Chat.Reader(book.Member.Name, book.Settings.Zone, book.Settings.Dates, book.Settings.Numbers), book.Today(now));
}
