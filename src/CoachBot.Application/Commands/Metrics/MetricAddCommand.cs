using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Metrics;

/// <summary>Adds a number to be recorded. What is not said is guessed from its words, and the answer says what was taken.</summary>
public sealed class MetricAddCommand : ICommand
{
    private static readonly HashSet<string> TimeUnits = new(["min", "h", "days", "hours", "minutes"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What the time is taken in that a name ends with (response time), unless another unit is said.</summary>
    private const string UsualTimeUnit = "h";

    public CommandDefinition Definition { get; } = new("metric add", "Add a number to keep an eye on", CommandEffect.Change)
    {
        Parameters =
        [
            new("name", ParameterKind.Text, "What is counted") { Required = true, Longest = GoalParameters.LongestTitle },
            new("unit", ParameterKind.Text, "Unit") { OnlyNamed = true, InForm = true, Longest = 40 },
            MetricParameters.Kind,
            MetricParameters.Shape,
            MetricParameters.Direction,
            MetricParameters.Cadence,
        ],
        Examples = ["metric add qualified leads", "metric add response time in hours", "metric add open tickets --shape level --direction down"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var arguments = context.Arguments;
        var (name, saidUnit) = Split(arguments.Get<string>("name").Trim('"'));
        if (context.Team.Metrics.Items.FirstOrDefault(m => m.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            throw new UserError(GoalRefusalTexts.NameTaken(known.Name));
        }

        var unit = arguments.Find<string>("unit") ?? saidUnit ?? MetricWords.CountableIn(name)
            ?? (name.EndsWith(" time", StringComparison.OrdinalIgnoreCase) ? UsualTimeUnit : name);
        var isHeight = unit == "%" || TimeUnits.Contains(unit);
        var metric = new Metric(
            new MetricId(context.NewId()), name, unit,
            arguments.Chosen<MetricKind>(MetricParameters.Kind) ?? MetricWords.GuessKind(unit, name) ?? MetricKind.Engagement,
            arguments.Chosen<MetricShape>(MetricParameters.Shape) ?? (isHeight ? MetricShape.Level : MetricShape.Cumulative),
            arguments.Chosen<MetricDirection>(MetricParameters.Direction)
                ?? (TimeUnits.Contains(unit) ? MetricDirection.Down : MetricDirection.Up),
            null)
        {
            Cadence = arguments.Chosen<MetricCadence>(MetricParameters.Cadence) ?? MetricCadence.Weekly,
            Owner = context.Member.Id,
            AskFrom = context.Today.PlusDays(1),
        };
        context.Team.Metrics.Put(metric);
        context.Team.Ledger.Add(new LedgerEntry("metric.added", context.Now, metric.Id.Value, 0, context.Today, "metric",
            LedgerEntry.Of(("kind", (int)metric.Kind), ("shape", (int)metric.Shape))));
        return Reply.Of(
                new Block.Text(MetricTexts.Added(name, unit, metric.Kind, metric.Shape, metric.Direction)),
                new Block.Text(MetricTexts.Asked(metric.Cadence)))
            .With(CommandButton.Of(GoalCommandTexts.RecordButton, $"record \"{name}\""))
            .With(CommandButton.Undo);
    }

    /// <summary>What is counted, and the unit that was said with it: <c>response time in hours</c>, <c>storage unit GB</c>.</summary>
    private static (string Name, string? Unit) Split(string words) => words.Split(' ') switch
    {
        [.. { Length: > 0 } name, "in", var unit] when unit == "%" || TimeUnits.Contains(unit) => (string.Join(' ', name), unit),
        [.. { Length: > 0 } name, "unit", var unit] => (string.Join(' ', name), unit),
        _ => (words, null),
    };
}
