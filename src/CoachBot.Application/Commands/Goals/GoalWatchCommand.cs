using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Goals;

/// <summary>Records a number without a target for a while, for who can't say yet how many would be good.</summary>
public sealed class GoalWatchCommand : ICommand
{
    private const int Weeks = 2;

    public CommandDefinition Definition { get; } = new("goal watch", "Watch a number for two weeks, then set it", CommandEffect.Change)
    {
        Parameters =
        [
            new("name", ParameterKind.Text, "What to watch") { Required = true, Longest = GoalParameters.LongestTitle },
            new("unit", ParameterKind.Text, "Unit") { OnlyNamed = true, Longest = 40 },
        ],
        Examples = ["goal watch qualified leads"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var name = context.Arguments.Get<string>("name");
        if (context.Team.Metrics.Items.FirstOrDefault(m => m.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            throw new UserError(GoalRefusalTexts.NameTaken(known.Name));
        }

        var number = ReferenceReader.NumberOf(name, 'G');
        if (number is not null || !name.Any(char.IsLetter))
        {
            var goal = context.Team.Goals.Items.FirstOrDefault(g => g.Number == number);
            throw new UserError(GoalRefusalTexts.WatchesNames(goal is null ? null : GoalCommandTexts.Reference(goal)));
        }

        var unit = context.Arguments.Find<string>("unit") ?? MetricWords.CountableIn(name) ?? name;
        context.Team.Metrics.Put(new Metric(
            new MetricId(context.NewId()), name, unit, MetricWords.GuessKind(unit, name) ?? MetricKind.Engagement, MetricShape.Cumulative,
            MetricDirection.Up, null)
        {
            Owner = context.Member.Id,
            AskFrom = context.Today.PlusDays(1),
        });
        return Reply.Of(new Block.Text(GoalIntakeAnswers.Watching(name, context.Today.PlusWeeks(Weeks))))
            .With(CommandButton.Undo);
    }
}
