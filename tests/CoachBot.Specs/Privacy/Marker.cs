using System.Text.RegularExpressions;
using CoachBot.Application.Privacy;

namespace CoachBot.Specs.Privacy;

/// <summary>A word or figure that stands in one place of the store alone, so that whoever reads it has read that.</summary>
/// <param name="Word">What is looked for: with no letter or figure before and behind it.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Team">Whose it is.</param>
/// <param name="About">Whom it tells on; empty for what is the team's.</param>
internal sealed record Marker(string Word, DataKind Kind, string Team, params IReadOnlyList<string> About)
{
    private readonly Regex _word = new(
        $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(Word)}(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public bool IsIn(string text) => _word.IsMatch(text);
}
