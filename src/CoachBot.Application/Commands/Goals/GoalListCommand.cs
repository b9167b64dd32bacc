using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Goals;

/// <summary>The team's goals, and the numbers that are watched without one.</summary>
public sealed class GoalListCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("goal list", "The team's goals and where they stand", CommandEffect.Query)
    {
        Parameters = [new("all", ParameterKind.Choice, "Closed ones too") { Choices = ["all"] }],
        Examples = ["goal list", "goal list all"],
        IsDefault = true,
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team;
        var all = context.Arguments.Has("all");
        var goals = team.Goals.Items.Where(g => all || g.IsOpen).OrderBy(g => g.Number)
            .Select(g => GoalFigures.Of(context.Reader, team, g, context.Now)).ToList();
        var used = team.Goals.Items.Select(g => g.Metric).ToHashSet();
        var watched = team.Metrics.Items.Where(m => !used.Contains(m.Id)).ToList();
        var closed = team.Goals.Items.Count(g => !g.IsOpen);
        var blocks = new List<Block>();
        if (goals.Count > 0)
        {
            blocks.Add(GoalBlocks.Table(goals));
        }
        else
        {
            blocks.Add(new Block.Text(GoalCommandTexts.NoGoals()));
        }

        blocks.AddRange(watched.Select(m => new Block.Text(GoalCommandTexts.Watched(m.Name, m.Value ?? 0, m.Unit))));
        if (closed > 0 && !all)
        {
            blocks.Add(new Block.Text(GoalCommandTexts.ClosedGoals(closed)));
        }

        return Reply.Of(blocks).With(Buttons(goals, watched))
            .WithFacts(new GoalListFacts([.. goals.Select(GoalFacts.Of)], [.. watched.Select(m => m.Name)]));
    }

    private static IEnumerable<Button> Buttons(List<GoalSnapshot> goals, List<Metric> watched) =>
        goals.Count > 0 || watched.Count == 0
            ? goals.Take(4).SelectMany(s => CommandButton.Of(
                GoalCommandTexts.Reference(s.Goal), $"goal show {GoalCommandTexts.Reference(s.Goal)}"))
                .Concat(CommandButton.Of(GoalCommandTexts.AddGoalButton, "goal add"))
            : CommandButton.Of(GoalCommandTexts.SetNumberButton, $"goal add --title {watched[0].Name}");
}
