using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Metrics;

/// <summary>Changes what a metric counts as, and how often it is asked for. Its shape stays: what is recorded was recorded in it.</summary>
public sealed class MetricEditCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("metric edit", "Change how a number is read, and how often I ask for it", CommandEffect.Change)
    {
        Parameters =
        [
            new("metric", ParameterKind.Text, "Which number") { Required = true, Longest = GoalParameters.LongestTitle },
            new("unit", ParameterKind.Text, "Unit") { OnlyNamed = true, InForm = true, Longest = 40 },
            MetricParameters.Kind,
            MetricParameters.Direction,
            MetricParameters.Cadence,
        ],
        Examples = ["metric edit leads --cadence monthly", "metric edit leads --kind outcome"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var arguments = context.Arguments;
        var before = new MetricFinder(context.Team).Find(arguments.Get<string>("metric"));
        var metric = before with
        {
            Unit = arguments.Find<string>("unit") ?? before.Unit,
            Kind = arguments.Chosen<MetricKind>(MetricParameters.Kind) ?? before.Kind,
            Direction = arguments.Chosen<MetricDirection>(MetricParameters.Direction) ?? before.Direction,
            Cadence = arguments.Chosen<MetricCadence>(MetricParameters.Cadence) ?? before.Cadence,
        };
        if (metric == before && Definition.Parameters.Skip(1).Any(p => arguments.Has(p.Name)))
        {
            return Reply.Of(
                new Block.Text(MetricTexts.IsSo(metric.Name, metric.Kind, metric.Shape, metric.Direction)),
                new Block.Text(MetricTexts.Asked(metric.Cadence)));
        }

        if (metric == before)
        {
            throw new UserError(Reply.Of(new Block.Text(MetricTexts.NothingToEdit(before.Name))) with
            {
                Form = GoalParameters.FormOf(Definition, new Dictionary<string, string?> { ["metric"] = before.Name }),
            });
        }

        context.Team.Metrics.Put(metric);
        return Reply.Of(
                new Block.Text(MetricTexts.Edited(metric.Name, metric.Kind, metric.Shape, metric.Direction)),
                new Block.Text(MetricTexts.Asked(metric.Cadence)))
            .With(CommandButton.Undo);
    }
}
