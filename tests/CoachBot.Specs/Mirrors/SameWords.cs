using System.Text.RegularExpressions;
using CoachBot.Testing;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Specs.Mirrors;

/// <summary>What a platform showed.</summary>
internal sealed record Said(string Text, IReadOnlyList<string> Buttons, bool IsForm = false);

/// <summary>Whether two platforms said the same. Tables and pictures are laid out in other ways, so words are compared, and buttons.</summary>
internal static partial class SameWords
{
    public static void Require(string platform, string line, Message message, IReadOnlyList<Said> told)
    {
        // A form opens as a window of its own, at once or behind a button: its fields are compared when they are filled in.
        var end = message.Form is null ? message.Text.Length : Math.Max(0, message.Text.LastIndexOf("\n\n", StringComparison.Ordinal));
        var words = Words(message.Text[..end], message.At);
        var best = told.Select(said => (Said: said, Missing: words.Except(Words(said.Text, message.At)).ToList()))
            .OrderBy(pair => pair.Missing.Count).ThenByDescending(pair => pair.Said.Buttons.SequenceEqual(message.Buttons)).FirstOrDefault();
        if (best.Said is { IsForm: true } && message.Form is not null)
        {
            return;
        }

        Assert.True(
            best.Said is not null && best.Missing.Count == 0,
            $"“{line}” in {platform} says nothing of: {string.Join(' ', best.Missing ?? [])}\n--- terminal ({message.Kind})\n{message.Text}\n--- {platform}\n"
            + string.Join("\n---\n", told.Select(said => said.Text)));
        if (message.Form is null)
        {
            Assert.Equal(message.Buttons, best.Said!.Buttons);
        }
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

    /// <summary>The numbers of the ledger's rows, which the set-up of a server has its own of.</summary>
    [GeneratedRegex("#[0-9]+")]
    private static partial Regex Rows();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
