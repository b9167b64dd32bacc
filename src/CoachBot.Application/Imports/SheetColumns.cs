using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Imports;

/// <summary>Which column of a file means what.</summary>
/// <param name="Date">The column of dates.</param>
/// <param name="Name">The column that names the metric; null where headings or the wish do.</param>
/// <param name="Values">The columns of numbers, each with its metric (null where <paramref name="Name"/> tells).</param>
/// <param name="Headings">What the columns are called.</param>
/// <param name="HasHeadings">Whether the first line holds them.</param>
public sealed record SheetColumns(
    int Date, int? Name, IReadOnlyList<(int Column, Metric? Metric)> Values, IReadOnlyList<string> Headings, bool HasHeadings)
{
    /// <summary>So many records tell the columns.</summary>
    internal const int Sample = 50;
    private static readonly string[] NameHeadings = ["metric", "name", "kpi", "measure", "number", "what"];

    /// <summary>Guesses from the headings and the first lines.</summary>
    /// <param name="records">The fields of the first few records, at least one.</param>
    /// <exception cref="UserError">There is no column of dates or of numbers, or nobody can tell which metric it is.</exception>
    public static SheetColumns Guess(IReadOnlyList<string[]> records, ImportWish wish, IReadOnlyList<Metric> metrics)
    {
        var first = records[0];
        var hasHeadings = !first.Any(field => FileDate.Read(field) is not null);
        var headings = hasHeadings ? first : [.. first.Select((_, at) => ImportTexts.Column(at + 1))];
        var sample = records.Skip(hasHeadings ? 1 : 0).ToList();
        double Share(int column, Predicate<string> fits) => sample.Count == 0 ? 0
            : (double)sample.Count(r => column < r.Length && fits(r[column])) / sample.Count;

        var columns = Enumerable.Range(0, first.Length).ToList();
        var date = wish.DateColumn is { } dates ? Named(headings, dates)
            : columns.Select(c => (Column: c, Share: Share(c, f => FileDate.Read(f) is not null))).MaxBy(c => c.Share) is { Share: >= 0.5 } best ? best.Column
            : throw new UserError(ImportTexts.NoDates());
        var numbers = wish.ValueColumn is { } value ? [Named(headings, value)]
            : columns.Where(c => c != date && Share(c, f => FileNumber.Read(f) is not null) >= 0.5).ToList();
        if (numbers.Count == 0)
        {
            throw new UserError(ImportTexts.NoNumbers());
        }

        if (wish.Metric is { } said)
        {
            var metric = Find(metrics, said) ?? throw Unknown([said]);
            var own = numbers.Count == 1 ? numbers[0] : numbers.FirstOrDefault(c => Find([metric], headings[c]) is not null, -1);
            return own < 0
                ? throw new UserError(ImportTexts.WhichColumn([.. numbers.Select(c => headings[c])]))
                : new SheetColumns(date, null, [(own, metric)], headings, hasHeadings);
        }

        var text = columns.Where(c => c != date && !numbers.Contains(c)).ToList();
        var name = text.FirstOrDefault(c => Share(c, f => Find(metrics, f) is not null) >= 0.5, -1);
        name = name >= 0 ? name : text.FirstOrDefault(c => hasHeadings && NameHeadings.Contains(headings[c], StringComparer.OrdinalIgnoreCase), -1);
        if (name >= 0)
        {
            return new SheetColumns(date, name, [(numbers[0], null)], headings, hasHeadings);
        }

        var known = numbers.Select(c => (Column: c, Metric: Find(metrics, headings[c]))).Where(c => c.Metric is not null).ToList();
        return known.Count > 0 ? new SheetColumns(date, null, known, headings, hasHeadings)
            : hasHeadings ? throw Unknown([.. numbers.Select(c => headings[c])])
            : throw new UserError(ImportTexts.WhichMetric([.. metrics.Select(m => m.Name)]));
    }

    /// <summary>A metric by its name, or by its unit where no other has it.</summary>
    public static Metric? Find(IReadOnlyList<Metric> metrics, string name)
    {
        Metric? byUnit = null;
        var units = 0;
        foreach (var metric in metrics)
        {
            if (metric.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return metric;
            }

            if (metric.Unit.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                (byUnit, units) = (metric, units + 1);
            }
        }

        return units == 1 ? byUnit : null;
    }

    /// <summary>A metric that does not exist: the ways to make one.</summary>
    public static UserError Unknown(IReadOnlyList<string> names)
    {
        var plain = names.Where(n => !IsFormula(n)).Take(3).ToList();
        return new UserError(Reply.Of(new Block.Text(ImportTexts.NoMetric(names)))
            .With(plain.SelectMany(n => CommandButton.Of($"metric add {n}", $"metric add \"{n}\""))));
    }

    /// <summary>Whether a spreadsheet would take a text for a formula.</summary>
    public static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t';

    private static int Named(IReadOnlyList<string> headings, string name)
    {
        for (var at = 0; at < headings.Count; at++)
        {
            if (headings[at].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        throw new UserError(ImportTexts.NoColumn(name, headings));
    }
}
