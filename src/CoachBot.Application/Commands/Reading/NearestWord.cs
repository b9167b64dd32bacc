namespace CoachBot.Application.Commands.Reading;

/// <summary>Finds the word that was probably meant.</summary>
public static class NearestWord
{
    private const int LongestWord = 64;

    /// <summary>
    /// The shortest candidate that begins with <paramref name="word"/>; else the one at the smallest distance, at most a
    /// third of the word's length (one change at least is allowed, and one letter must stay); else null. Case is
    /// ignored; of equals the first is taken.
    /// </summary>
    /// <param name="word">What was typed; longer than 64 characters, nothing is near it.</param>
    /// <param name="candidates">The words that exist.</param>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
            return null;

        var known = candidates as IReadOnlyCollection<string> ?? [.. candidates];
        var completed = known
            .Where(candidate => candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .MinBy(candidate => candidate.Length);
        if (completed is not null)
            return completed;

        var farthest = Math.Min(Math.Max(1, word.Length / 3), word.Length - 1);
        return known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= farthest)
            .Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
            .Where(near => near.Distance <= farthest)
            .OrderBy(near => near.Distance)
            .Select(near => near.Candidate)
            .FirstOrDefault();
    }

    /// <summary>
    /// The least number of letters to insert, drop, replace, or swap with their neighbour to turn one word into the
    /// other, no letter being touched twice (Damerau–Levenshtein, optimal string alignment), whatever the case.
    /// </summary>
    internal static int Distance(string from, string to)
    {
        var (a, b) = (from.ToLowerInvariant(), to.ToLowerInvariant());
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            cost[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(replace, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }
}
