using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Goals;

/// <summary>Everything about one goal.</summary>
public sealed class GoalShowCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("goal show", "One goal: value, line, status and forecast", CommandEffect.Query)
    {
        Parameters =
        [
            GoalParameters.Goal,
            new("band", ParameterKind.Choice, "The forecast's 80 % band too") { Choices = ["band"] },
        ],
        Examples = ["goal show G1"],
    };

    public Reply Handle(CommandContext context) => GoalView.Show(
        context.Reader, context.Team, context.Arguments.Get<Goal>("goal"), context.Now, context.Arguments.Has("band"));
}
