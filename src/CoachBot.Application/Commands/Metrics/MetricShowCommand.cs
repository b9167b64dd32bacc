using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Commands.Metrics;

/// <summary>One number: what it is, what counts on it, and its latest readings.</summary>
public sealed class MetricShowCommand : ICommand
{
    private const int Readings = 10;

    public CommandDefinition Definition { get; } = new("metric show", "One number and its latest readings", CommandEffect.Query)
    {
        Parameters = [new("metric", ParameterKind.Text, "Which number") { Required = true, Longest = GoalParameters.LongestTitle }],
        Examples = ["metric show leads"],
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team;
        var metric = new MetricFinder(team).Find(context.Arguments.Get<string>("metric"));
        var all = context.Reader.Measurements(team.Id, metric.Id, LocalDate.MinIsoValue);
        var imported = context.Reader.ImportedFigures(team.Id, metric.Id);
        List<Field> fields =
        [
            new("Stands at", MetricTexts.Value(metric.Value, metric.Unit)),
            new("Counts as", MetricTexts.Counts(metric.Kind, metric.Shape, metric.Direction)),
            new("Asked for", team.OwnerOf(metric) is { } owner && metric.Cadence != MetricCadence.Never
                ? MetricTexts.AskedOf(metric.Cadence, team.NameOf(owner))
                : MetricTexts.Cadence(metric.Cadence)),
            .. team.Goals.Items.Where(g => g.IsOpen && g.Metric == metric.Id).Select(g => new Field("Goal", Line.Plain(GoalCommandTexts.Name(g)))),
        ];
        if (imported.Count > 0)
        {
            fields.Add(new Field("Imported", MetricTexts.Imported(imported.Count, imported[0].On, imported[^1].On)));
        }

        var blocks = new List<Block> { new Block.Heading(Line.Plain(metric.Name)), new Block.Fields(fields) };
        if (all.Count > 0)
        {
            blocks.Add(new Block.Table(
                ["Day", "Recorded", "Stood at"],
                [.. all.TakeLast(Readings).Select(m => (Line[])[
                    Line.Of($"{m.On}"), MetricTexts.Recorded(m.Added, m.Amount, metric.Unit), MetricTexts.Value(m.Value, metric.Unit)])]));
        }

        return Reply.Of(blocks)
            .With(CommandButton.Of(GoalCommandTexts.RecordButton, $"record \"{metric.Name}\""))
            .WithFacts(new MetricRecordFacts(MetricFacts.Of(metric), all.Count, imported.Count, imported.Sum(f => f.Amount)));
    }
}

/// <summary>The figures of <c>metric show</c>: the number, and how many readings and imported figures there are of it.</summary>
public sealed record MetricRecordFacts(MetricFacts Metric, int Readings, int Imported, decimal ImportedSum);
