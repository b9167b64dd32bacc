namespace CoachBot.Terminal;

/// <summary>Things beside each other that are broken into lines between, never within.</summary>
internal static class Flow
{
    public const string Gap = "  ";

    /// <summary>As many in each line as fit, <see cref="Gap"/> between them; one that is too wide stands alone.</summary>
    /// <param name="widthOf">The columns that a thing takes.</param>
    public static IEnumerable<IReadOnlyList<T>> Lines<T>(IEnumerable<T> things, Func<T, int> widthOf, int width)
    {
        var line = new List<T>();
        var taken = 0;
        foreach (var thing in things)
        {
            var wanted = widthOf(thing);
            if (line.Count > 0 && taken + Gap.Length + wanted > width)
            {
                yield return line;
                line = [];
            }

            taken = line.Count == 0 ? wanted : taken + Gap.Length + wanted;
            line.Add(thing);
        }

        if (line.Count > 0)
            yield return line;
    }
}
