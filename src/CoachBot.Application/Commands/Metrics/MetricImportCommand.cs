using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Imports;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Metrics;

/// <summary>
/// Reads a CSV file of figures and shows what it would change. Nothing counts before <em>Import</em> is pressed, and then all of it
/// does at once.
/// </summary>
public sealed class MetricImportCommand : IPreparedCommand
{
    private const string Path = "metric import";
    private const string Totals = "totals";

    public CommandDefinition Definition { get; } = new(Path, "Import figures from a CSV file", CommandEffect.Change)
    {
        Parameters =
        [
            new("file", ParameterKind.File, "CSV file") { Required = true },
            new("as", ParameterKind.Choice, "What the figures of a total are") { Choices = ["amounts", Totals], Anywhere = true, Default = "amounts" },
            new("into", ParameterKind.Text, "Which number") { Longest = GoalParameters.LongestTitle },
            new("date", ParameterKind.Text, "Heading of the dates") { OnlyNamed = true, InForm = true, Longest = 80 },
            new("value", ParameterKind.Text, "Heading of the numbers") { OnlyNamed = true, InForm = true, Longest = 80 },
        ],
        Examples = ["metric import figures.csv", "metric import followers.csv into followers totals"],
    };

    /// <summary>
    /// What somebody wrote, with files or without; null for nothing. A CSV file that comes without a word is to be imported.
    /// </summary>
    public static string? LineOf(string words, IReadOnlyList<IOfferedFile> files) =>
        !string.IsNullOrWhiteSpace(words) ? words
        : files.Any(file => file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) ? Path
        : null;

    public IPreparation Prepare(CommandContext context)
    {
        var file = context.File ?? throw new UserError(ImportTexts.NoFile(context.Arguments.Get<string>("file")));
        var team = context.Team;
        var settings = context.Member.Settings;
        var wish = new ImportWish(
            Into(context), context.Arguments.Find<string>("date"), context.Arguments.Find<string>("value"), settings.Dates, settings.Numbers, context.Today);
        var sheet = SheetReader.Read(file, wish, team.Metrics.Items);
        var (plan, fresh) = ImportPlanner.Plan(context.Reader, team, sheet.Figures, context.Arguments.Find<string>("as") == Totals);
        CheckTotals(team, plan);
        return new StagedImport(team.Id, context.Member.Id, context.Now, file.Name, sheet, plan, fresh);
    }

    public Reply Handle(CommandContext context)
    {
        var staged = context.Prepared as StagedImport ?? throw new UserError(ImportTexts.NoFile(context.Arguments.Get<string>("file")));
        var sheet = staged.Sheet;
        var lines = new List<Line>
        {
            ImportTexts.Read(
                staged.File, sheet.Encoding, ImportTexts.Delimiter(sheet.Delimiter.ToString()), sheet.DateColumn, string.Join("”, “", sheet.ValueColumns)),
        };
        if (sheet.DayFirst is { } dayFirst)
        {
            lines.Add(ImportTexts.OpenDates(dayFirst));
        }

        if (sheet.DecimalComma is { } comma)
        {
            lines.Add(ImportTexts.OpenNumbers(comma));
        }

        if (sheet.Repeated > 0)
        {
            lines.Add(ImportTexts.Repeated(sheet.Repeated));
        }

        lines.AddRange(staged.Plan.Metrics.SelectMany(m => Told(context.Team, m, staged.Plan)));
        if (staged.Plan.Steps.Any(s => s.Added))
        {
            lines.Add(ImportTexts.AddedUp());
        }

        lines.Add(staged.Id is null ? ImportTexts.NothingNew() : ImportTexts.AskToImport());
        var reply = Reply.Of([.. lines.Select(line => new Block.Text(line))]);
        return staged.Id is not { } id ? reply : reply.With(
            new Button(ImportTexts.ImportButton, ActionId.Of(ImportConfirmAction.ActionName, ("i", id.Value))),
            new Button(ImportTexts.CancelButton, ActionId.Of(ImportCancelAction.ActionName, ("i", id.Value))));
    }

    /// <summary>"into leads": the little word is no part of the name.</summary>
    private static string? Into(CommandContext context)
    {
        var words = context.Arguments.Find<string>("into")?.Trim();
        return words?.StartsWith("into ", StringComparison.OrdinalIgnoreCase) == true ? words[5..].Trim().Trim('"') : words?.Trim('"');
    }

    private static IEnumerable<Line> Told(TeamBook team, ImportedMetric imported, ImportPlan plan)
    {
        var metric = team.Metrics.Get(imported.Metric);
        yield return ImportTexts.Figures(metric.Name, imported.New, imported.Changed, imported.Same, imported.First, imported.Last);
        if (After(team, metric, plan) is { } after && after != metric.Value)
        {
            yield return ImportTexts.Moves(
                Quantity.Of(metric.Value ?? team.FirstValue(metric), metric.Unit), Quantity.Of(after, metric.Unit));
        }

        if (imported.History > 0)
        {
            yield return ImportTexts.History(imported.History);
        }
    }

    /// <summary>What a metric will stand at; null where nothing moves it.</summary>
    private static decimal? After(TeamBook team, Metric metric, ImportPlan plan)
    {
        decimal? value = null;
        foreach (var step in plan.Steps.Where(s => s.Metric == metric.Id))
        {
            value = step.Added ? (value ?? metric.Value ?? team.FirstValue(metric)) + step.Amount : step.Amount;
        }

        return value;
    }

    private static void CheckTotals(TeamBook team, ImportPlan plan)
    {
        foreach (var metric in plan.Metrics.Select(m => team.Metrics.Get(m.Metric)).Where(m => m.Shape == MetricShape.Cumulative))
        {
            if (After(team, metric, plan) is < 0 and var after)
            {
                throw new UserError(GoalRefusalTexts.BelowZero(
                    metric.Name, Quantity.Of(metric.Value ?? 0, metric.Unit), Quantity.Of(after, metric.Unit)));
            }
        }
    }
}
