using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Goals;

/// <summary>A strategy: what each side gets, its goals, what came of it, and the time that went into it as a total.</summary>
public sealed class StrategyShowCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("strategy show", "A strategy: goals, outcomes, minutes", CommandEffect.Query)
    {
        Parameters = [StrategyParameters.Strategy],
        Examples = ["strategy show S1"],
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team;
        var strategy = StrategyParameters.Find(context);
        var record = StrategyRecord.Of(context, strategy, context.Reader.Members(team.Id));
        var goals = team.Goals.Items.Where(g => g.IsOpen && g.Strategy == strategy.Id)
            .Select(g => GoalFigures.Of(context.Reader, team, g, context.Now)).ToList();
        var blocks = new List<Block>
        {
            new Block.Heading(Line.Plain($"S{strategy.Number} {strategy.Name}")),
            new Block.Fields(
            [
                .. StrategyParameters.Told(strategy, team),
                new Field("Outcomes, 4 weeks", StrategyTexts.Outcomes(record.OutcomesInWords, record.Value, strategy.Currency)),
                new Field("Time, 4 weeks", StrategyTexts.Minutes(record.Minutes)),
            ]),
        };
        if (goals.Count > 0)
        {
            blocks.Add(new Block.Table(
                ["Goal", "Stands at", "Status"],
                [.. goals.Select(g => (Line[])[
                    Line.Plain(GoalCommandTexts.Name(g.Goal)), GoalCommandTexts.OfTarget(g), Line.Plain(GoalTexts.Status(g.Status))])]));
        }

        var reply = Reply.Of(blocks);
        return (strategy.ClosedAt is null
                ? reply.With(CommandButton.Of(GoalCommandTexts.AddGoalButton, "goal add"))
                    .With(CommandButton.Of(StrategyTexts.EditButton, $"strategy edit S{strategy.Number}"))
                : reply.Then(new Block.Text(StrategyTexts.IsClosed(strategy.Number))))
            .WithFacts(new StrategyRecordFacts(
                strategy.Number, strategy.Name, strategy.Customer, strategy.Business, strategy.OutcomeValue, strategy.Currency, goals.Count,
                record.Outcomes.ToDictionary(o => o.Metric.Name, o => o.Growth), record.Value, record.Minutes));
    }
}

/// <summary>The figures of <c>strategy show</c>.</summary>
/// <param name="Worth">Of one outcome.</param>
/// <param name="Outcomes4">What the numbers grew by in four weeks, by their names.</param>
/// <param name="Value4">Of four weeks.</param>
/// <param name="Minutes4">Of four weeks; null where they may not be shown.</param>
public sealed record StrategyRecordFacts(
    int Number, string Name, string? Customer, string? Business, decimal? Worth, string? Currency, int OpenGoals,
    IReadOnlyDictionary<string, decimal> Outcomes4, decimal? Value4, int? Minutes4);
