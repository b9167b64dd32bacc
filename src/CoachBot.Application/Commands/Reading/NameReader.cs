using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// Reads whom of the team a name means: the whole of it (<c>Ben Miller</c>), one word of it where nobody else has that (<c>ben</c>), and
/// behind an @ its beginning (<c>@benj</c>).
/// </summary>
internal static class NameReader
{
    private const int LongestName = 5;

    /// <param name="roster">Who may be meant.</param>
    /// <param name="tokens">What was typed.</param>
    /// <param name="at">Where to begin.</param>
    public static Taken Read(IEnumerable<RosterEntry> roster, IReadOnlyList<string> tokens, int at)
    {
        var all = roster.ToList();
        for (var length = Math.Min(LongestName, tokens.Count - at); length > 0; length--)
        {
            var name = Bare(string.Join(' ', tokens.Skip(at).Take(length)));
            if (all.Find(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } whole)
            {
                return Taken.Of(length, whole);
            }
        }

        var word = Bare(tokens[at]);
        var found = all.FindAll(one => one.Name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));
        if (found.Count == 0 && word.Length > 0 && tokens[at][0] == '@')
        {
            found = all.FindAll(one => one.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        }

        return found.Count switch
        {
            0 => Taken.Nothing,
            1 => Taken.Of(1, found[0]),
            _ => Taken.Unclear(1, Line.Of($"“{word}” could be {string.Join(" or ", found.Select(one => one.Name))}."),
                found.Select(one => new Meaning(Line.Plain(one.Name), $"@{one.Name}"))),
        };
    }

    private static string Bare(string name) => name.TrimStart('@').TrimEnd(',', ';', '.', '!', '?');
}
