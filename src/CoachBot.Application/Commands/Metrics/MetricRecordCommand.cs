using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands.Metrics;

/// <summary><c>record</c> under the name that whoever looks among the metrics finds.</summary>
public sealed class MetricRecordCommand : ICommand
{
    private static readonly RecordCommand Record = new();

    /// <summary>One and the same each time: a command is known by it.</summary>
    public CommandDefinition Definition { get; } = Record.Definition with
    {
        Path = "metric record",
        Aliases = [],
        Examples = ["metric record leads 12", "metric record leads = 19"],
    };

    public Reply Handle(CommandContext context) => Record.Handle(context);
}
