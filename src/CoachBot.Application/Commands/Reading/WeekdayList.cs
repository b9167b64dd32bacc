using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>Weekdays one after another: <c>mon wed</c>, <c>mon, wed and fri</c>, <c>mon-fri</c>, <c>weekdays &amp; sat</c>.</summary>
internal static class WeekdayList
{
    public static readonly IReadOnlySet<IsoDayOfWeek> All = Between(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday);

    /// <summary>The longest list from word <paramref name="at"/> on that ends with a token, and the tokens consumed.</summary>
    public static (IReadOnlySet<IsoDayOfWeek> Days, int Consumed) Read(Words words, int at, Pieces pieces)
    {
        var days = new SortedSet<IsoDayOfWeek>();
        IReadOnlySet<IsoDayOfWeek> best = days;
        var consumed = 0;
        while (Item(words, at) is { } item)
        {
            days.UnionWith(item.Days);
            at += item.Count;
            if (pieces.TokensThrough(at) is > 0 and var through)
            {
                best = new SortedSet<IsoDayOfWeek>(days);
                consumed = through;
            }

            while (at < pieces.Texts.Count && pieces.Texts[at].ToLowerInvariant() is "and" or "," or "&" or "+" or "/")
                at++;
        }

        return (best, consumed);
    }

    private static (IReadOnlySet<IsoDayOfWeek> Days, int Count)? Item(Words words, int at)
    {
        switch (words[at])
        {
            case "weekday" or "weekdays" or "workday" or "workdays": return (Between(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday), 1);
            case "weekend" or "weekends": return (Between(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday), 1);
        }

        if (!TryDay(words[at], out var first))
            return null;
        return words[at + 1] is "-" or "–" or "to" && TryDay(words[at + 2], out var last)
            ? (Between(first, last), 3)
            : (Between(first, first), 1);
    }

    private static bool TryDay(string word, out IsoDayOfWeek day) =>
        CalendarWords.TryWeekday(word, out day) || (word.EndsWith('s') && CalendarWords.TryWeekday(word[..^1], out day));

    /// <summary>Both ends included, over the end of the week where the last is before the first.</summary>
    private static SortedSet<IsoDayOfWeek> Between(IsoDayOfWeek first, IsoDayOfWeek last)
    {
        var days = new SortedSet<IsoDayOfWeek> { first };
        for (var day = first; day != last; days.Add(day))
            day = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1;
        return days;
    }
}
