namespace CoachBot.Application.Commands.Reading;

/// <summary>A day whose name has a slip of the keyboard in it: <c>30 febuary</c>, <c>tomorow</c>.</summary>
internal static class DateSlip
{
    /// <summary>
    /// The words with the name that was probably meant in place of the slip at token <paramref name="at"/>, or beside the number
    /// there; null where nothing looks like one.
    /// </summary>
    public static IReadOnlyList<string>? Mend(IReadOnlyList<string> tokens, int at)
    {
        var words = new Words(tokens);
        if (CalendarWords.TryDayOfMonth(words[at], out _))
        {
            var month = at + (words[at + 1] == "of" ? 2 : 1);
            return Replaced(tokens, month, CalendarWords.NearestMonth(words[month]));
        }

        return CalendarWords.TryDayOfMonth(words[at + 1], out _) && CalendarWords.NearestMonth(words[at]) is { } named
            ? Replaced(tokens, at, named)
            : Replaced(tokens, at, CalendarWords.NearestDay(words[at]));
    }

    private static string[]? Replaced(IReadOnlyList<string> tokens, int at, string? name) =>
        name is null ? null : [.. tokens.Take(at), name, .. tokens.Skip(at + 1)];
}
