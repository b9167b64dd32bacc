using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands.Metrics;

/// <summary><c>record</c> under the name that whoever looks among the metrics finds.</summary>
public sealed class MetricRecordCommand : ICommand
{
    private readonly RecordCommand _record = new();

    public CommandDefinition Definition => _record.Definition with
    {
        Path = "metric record",
        Aliases = [],
        Examples = ["metric record leads 12", "metric record leads = 19"],
    };

    public Reply Handle(CommandContext context) => _record.Handle(context);
}
