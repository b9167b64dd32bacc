using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Goals;

/// <summary>Says later what a strategy is called, what it brings to each side, what one outcome is worth, and whose it is.</summary>
public sealed class StrategyEditCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("strategy edit", "Its name, what each side gets, what it is worth", CommandEffect.Change)
    {
        Parameters =
        [
            StrategyParameters.Strategy,
            new("name", ParameterKind.Text, "Name") { OnlyNamed = true, InForm = true, Longest = GoalParameters.LongestTitle },
            .. StrategyParameters.All,
        ],
        Examples = ["strategy edit S1 worth €40", "strategy edit S1 --business fewer calls", "strategy edit S1 --owner maria", "strategy edit S1 --name answer within the hour"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var before = StrategyParameters.FindOwn(context);
        var strategy = StrategyParameters.Apply(context.Arguments, before) with { Name = context.Arguments.Find<string>("name") ?? before.Name };
        if (strategy == before)
        {
            throw new UserError(Reply.Of(new Block.Text(StrategyTexts.NothingToEdit(before.Number))) with
            {
                Form = GoalParameters.FormOf(Definition, new Dictionary<string, string?>
                {
                    ["strategy"] = $"S{before.Number}",
                    ["name"] = before.Name,
                    ["customer"] = before.Customer,
                    ["business"] = before.Business,
                    ["worth"] = before.OutcomeValue is { } worth ? Domain.Goals.Quantity.Of(worth, before.Currency ?? "").ToString() : null,
                }),
            });
        }

        StrategyParameters.DemandFree(context, strategy.Name, before);
        context.Team.Strategies.Put(strategy);
        return Reply.Of(new Block.Text(StrategyTexts.Edited(strategy.Number, strategy.Name)), new Block.Fields(StrategyParameters.Told(strategy, context.Team)))
            .With(CommandButton.Undo);
    }
}
