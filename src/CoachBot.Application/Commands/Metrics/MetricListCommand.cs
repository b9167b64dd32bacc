using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Metrics;

/// <summary>The numbers in use, and how many of them are applause.</summary>
public sealed class MetricListCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("metric list", "The numbers that you keep an eye on", CommandEffect.Query)
    {
        Examples = ["metric list"],
        IsDefault = true,
    };

    public Reply Handle(CommandContext context)
    {
        var metrics = context.Team.Metrics.Items.Where(context.Team.IsInUse).ToList();
        var share = PopularityShare.Of([.. metrics.Select(m => m.Kind)]);
        var reply = metrics.Count == 0
            ? Reply.Of(new Block.Text(MetricTexts.None()))
            : Reply.Of(
                new Block.Table(
                    ["Number", "Stands at", "Kind", "Latest", "Asked for"],
                    [.. metrics.Select(m => (Line[])[
                        Line.Plain(m.Name), MetricTexts.Value(m.Value, m.Unit), MetricTexts.Kind(m.Kind), MetricTexts.Latest(m.RecordedOn),
                        MetricTexts.Cadence(m.Cadence)])]),
                new Block.Text(MetricTexts.Share(metrics.Count(m => m.Kind == MetricKind.Popularity), metrics.Count)));
        return reply.WithFacts(new MetricListFacts([.. metrics.Select(MetricFacts.Of)], share));
    }
}

/// <summary>The figures of <c>metric list</c>.</summary>
/// <param name="PopularityShare">0 to 1; null where no number is in use.</param>
public sealed record MetricListFacts(IReadOnlyList<MetricFacts> Metrics, decimal? PopularityShare);

/// <summary>A metric as a query hands it out.</summary>
public sealed record MetricFacts(string Name, string Unit, string Kind, string Shape, string Direction, string Cadence, decimal? Value, string? RecordedOn)
{
    public static MetricFacts Of(Metric metric) => new(
        metric.Name, metric.Unit, Word(metric.Kind), Word(metric.Shape), Word(metric.Direction), Word(metric.Cadence), metric.Value,
        metric.RecordedOn is { } on ? on.Iso() : null);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
