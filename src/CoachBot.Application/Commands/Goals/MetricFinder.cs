using System.Globalization;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Goals;

/// <summary>
/// Finds the metric that is meant by a word: a goal's number, a metric's whole name, the beginning of an open goal's title, a unit,
/// any word of a title or a name. The first of these that fits anything decides.
/// </summary>
internal sealed class MetricFinder(TeamBook team)
{
    private const int MostTaps = 4;

    /// <exception cref="UserError">Nothing fits, or several do.</exception>
    public Metric Find(string words)
    {
        if (GoalOf(words) is { } goal)
        {
            return team.Metrics.Get(goal.Metric);
        }

        foreach (var found in Ways(words).Select(ids => ids.Distinct().ToList()))
        {
            if (found.Count == 1)
            {
                return team.Metrics.Get(found[0]);
            }

            if (found.Count > 1)
            {
                var names = found.ConvertAll(NameOf);
                throw new UserError(GoalRefusalTexts.Ambiguous(words, names)) { Unclear = (words, Meant(names)) };
            }
        }

        throw new UserError(GoalRefusalTexts.NothingCalled(words, Names)) { IsDenied = Names.Count == 0, Unclear = (words, Meant(Names)) };
    }

    /// <summary>What may be meant, to be said with one tap; nothing of many.</summary>
    public static IReadOnlyList<Meaning> Meant(IReadOnlyList<string> names) =>
        names.Count > MostTaps ? [] : [.. names.Select(name => new Meaning(Line.Plain(name), name))];

    /// <summary>The one metric that can be meant where none is named; null where there are several or none.</summary>
    public Metric? Only() => Used.Take(2).ToList() is [var one] ? one : null;

    /// <summary>What can be recorded, as it may be typed.</summary>
    public IReadOnlyList<string> Names => [.. Used.Select(m => NameOf(m.Id))];

    private List<Goal> Open => [.. team.Goals.Items.Where(g => g.IsOpen)];

    private IEnumerable<IEnumerable<MetricId>> Ways(string words)
    {
        var open = Open;
        bool Same(string text) => text.Equals(words, StringComparison.OrdinalIgnoreCase);
        bool HasWord(string text) => text.Split(' ').Any(Same);
        yield return team.Metrics.Items.Where(m => Same(m.Name)).Select(m => m.Id);
        yield return open.Where(g => g.Title.StartsWith(words, StringComparison.OrdinalIgnoreCase)).Select(g => g.Metric);
        yield return Used.Where(m => Same(m.Unit)).Select(m => m.Id);
        yield return open.Where(g => HasWord(g.Title)).Select(g => g.Metric)
            .Concat(Used.Where(m => HasWord(m.Name) || HasWord(m.Unit)).Select(m => m.Id));
    }

    /// <summary>The metrics of open goals, and those that are watched without one.</summary>
    private IEnumerable<Metric> Used =>
        team.Metrics.Items.Where(team.IsInUse);

    /// <summary>The goal that is meant by its number, behind which its name may stand, as it is shown; null for none.</summary>
    public Goal? GoalOf(string words)
    {
        var isMarked = words.Length > 1 && words[0] is 'G' or 'g' or '#';
        var space = isMarked ? words.IndexOf(' ') : -1;
        var (number, name) = space < 0 ? (words, "") : (words[..space], words[(space + 1)..].Trim());
        return int.TryParse(isMarked ? number[1..] : number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            && team.Goals.Items.FirstOrDefault(g => g.Number == wanted) is { } goal
            && (team.Metrics.Get(goal.Metric).Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                || goal.Title.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            ? goal
            : null;
    }

    private string NameOf(MetricId id) =>
        team.Goals.Items.FirstOrDefault(g => g.IsOpen && g.Metric == id) is { } goal
            ? $"{GoalCommandTexts.Reference(goal)} {team.Metrics.Get(id).Name}"
            : team.Metrics.Get(id).Name;
}
