using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>How it goes: the speaker's own record, the team's, or a goal's.</summary>
public sealed class ProgressCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("progress", "How it goes: you, the team, a goal", CommandEffect.Query)
    {
        Parameters =
        [
            new("of", ParameterKind.Choice, "Whose") { Choices = ["me", "team"] },
            new("goal", ParameterKind.Goal, "Which goal"),
        ],
        Examples = ["progress", "progress me", "progress team", "progress G1"],
    };

    public Reply Handle(CommandContext context) =>
        context.Arguments.Find<Goal>("goal") is { } goal ? GoalView.Show(context.Reader, context.Team, goal, context.Now)
        : context.Arguments.Find<string>("of") == "team" ? TeamProgress.Show(context)
        : MemberProgress.Show(context);
}
