using System.Text.RegularExpressions;
using CoachBot.Testing;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Specs.Mirrors;

/// <summary>What a platform showed.</summary>
/// <param name="To">Who has it in their direct messages, or before them as a form; null for a room.</param>
internal sealed record Said(string? To, string Text, IReadOnlyList<string> Buttons)
{
    public bool IsForm { get; init; }

    /// <summary>What it shows by now.</summary>
    public Func<Said>? Now { get; init; }

    /// <summary>Presses a button of it: who, and which. Null where it shows no such button any more.</summary>
    public Func<string, string, Task<IEnumerable<Said>?>>? PressAsync { get; init; }

    /// <summary>Whether it is what became of a message that was there.</summary>
    public bool IsEdit { get; init; }
}

/// <summary>Whether two platforms said the same. Tables and pictures are laid out in other ways, so words are compared, and buttons.</summary>
internal static partial class SameWords
{
    /// <summary>Pairs what the terminal said with what was told there, which is taken out: one message does for no two.</summary>
    /// <returns>What it is paired with.</returns>
    public static Said Require(string platform, string line, Message message, List<Said> told)
    {
        var (said, missing) = Nearest(message, told);
        if (said is not null)
        {
            told.Remove(said);
        }

        if (said is { IsForm: true } && message.Form is not null)
        {
            return said;
        }

        Assert.True(
            said is not null && missing.Count == 0,
            $"“{line}” in {platform} says nothing of: {string.Join(' ', missing)}\n--- terminal ({message.Kind})\n{message.Text}\n"
            + $"--- {platform}\n" + string.Join("\n---\n", told.Prepend(said).Select(one => $"to {one?.To}: {one?.Text}")));
        if (message.Form is null)
        {
            Assert.Equal(message.Buttons, said.Buttons);
        }

        return said;
    }

    /// <summary>Nothing is left over but what became of earlier messages: of that the terminal tells only what it is told.</summary>
    public static void RequireNoMore(string platform, string line, IEnumerable<Said> told)
    {
        var more = told.Where(one => !one.IsEdit).Select(one => one.Text).ToList();
        Assert.True(more.Count == 0, $"“{line}” in {platform} says more:\n" + string.Join("\n---\n", more));
    }

    /// <summary>What became of an earlier message is taken out, so that it does for no new one; not every platform tells it.</summary>
    public static void TakeOutEdit(Message message, List<Said> told)
    {
        if (Nearest(message, told) is { Said: { } said, Missing.Count: 0 } && said.Buttons.SequenceEqual(message.Buttons))
        {
            told.Remove(said);
        }
    }

    private static (Said? Said, IReadOnlyList<string> Missing) Nearest(Message message, List<Said> told)
    {
        // A form opens as a window of its own, at once or behind a button: its fields are compared when they are filled in.
        var end = message.Form is null ? message.Text.Length : Math.Max(0, message.Text.LastIndexOf("\n\n", StringComparison.Ordinal));
        var words = Words(message.Text[..end], message.At);
        return told.Where(said => string.Equals(said.To, message.To, StringComparison.OrdinalIgnoreCase))
            .Select(said => (Said: said, There: Words(said.Text, message.At)))
            .Select(pair => (pair.Said, Missing: words.Except(pair.There).ToList(), More: pair.There.Except(words).Count()))
            .OrderBy(pair => pair.Missing.Count)
            .ThenByDescending(pair => pair.Said.Buttons.SequenceEqual(message.Buttons))
            .ThenBy(pair => pair.More)
            .Select(pair => ((Said?)pair.Said, (IReadOnlyList<string>)pair.Missing)).FirstOrDefault((null, [.. words]));
    }

    private static HashSet<string> Words(string text, string at)
    {
        var offset = OffsetDateTimePattern.ExtendedIso.Parse(at).GetValueOrThrow().Offset;
        var plain = Moments().Replace(text, found => MomentPattern.Format(
            Instant.FromUnixTimeSeconds(long.Parse(found.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).WithOffset(offset)));
        return [.. Word().Matches(Rows().Replace(plain, "")).Select(found => found.Value.ToLowerInvariant())];
    }

    private static readonly OffsetDateTimePattern MomentPattern = OffsetDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu HH:mm");

    [GeneratedRegex("<t:([0-9]+):[a-zA-Z]>")]
    private static partial Regex Moments();

    /// <summary>The numbers of the store's rows, and how many there are: the set-up of a server has its own.</summary>
    [GeneratedRegex(@"#[0-9]+|\b[0-9]+ rows")]
    private static partial Regex Rows();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
