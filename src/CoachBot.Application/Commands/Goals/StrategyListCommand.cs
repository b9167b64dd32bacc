using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Goals;

/// <summary>The team's strategies with their open goals.</summary>
public sealed class StrategyListCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("strategy list", "The team's strategies and their goals", CommandEffect.Query)
    {
        Examples = ["strategy list"],
        IsDefault = true,
    };

    public Reply Handle(CommandContext context)
    {
        var rows = context.Team.Strategies.Items.Where(s => s.ClosedAt is null).OrderBy(s => s.Number)
            .Select(s => new StrategyFacts(s.Number, s.Name, context.Team.Goals.Items.Count(g => g.IsOpen && g.Strategy == s.Id)))
            .ToList();
        return (rows.Count == 0
            ? Reply.Of(new Block.Text(StrategyTexts.None()))
            : Reply.Of(new Block.Table(
                ["Strategy", "Goals"],
                [.. rows.Select(r => (Line[])[Line.Plain($"S{r.Number} {r.Name}"), StrategyTexts.Goals(r.OpenGoals)])])))
            .WithFacts(new StrategyListFacts(rows));
    }
}

/// <summary>The figures of <c>strategy list</c>.</summary>
public sealed record StrategyListFacts(IReadOnlyList<StrategyFacts> Strategies);

/// <summary>A strategy as <c>strategy list</c> hands it out.</summary>
public sealed record StrategyFacts(int Number, string Name, int OpenGoals);
