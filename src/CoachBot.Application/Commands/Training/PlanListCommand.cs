using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Training;

/// <summary>The plans that can be started, each with whom it is for.</summary>
public sealed class PlanListCommand(CoachingContent content) : ICommand
{
    public CommandDefinition Definition { get; } = new("plan list", "The plans that can be started", CommandEffect.Query)
    {
        Examples = ["plan list"],
    };

    public Reply Handle(CommandContext context) =>
        Reply.Of([.. content.Plans.Plans.Select(p => new Block.Text(PlanProposalTexts.Listed(p.Key, p.Title, p.Weeks.Count, p.Minutes, p.About)))])
            .With(content.Plans.Plans.SelectMany(p => CommandButton.Of(p.Title, $"plan start {p.Key}")))
            .WithFacts(new PlanListFacts([.. content.Plans.Plans.Select(p => new ListedPlanFact(p.Key, p.Weeks.Count, p.Minutes))]));
}

/// <summary>The figures of <c>plan list</c>.</summary>
public sealed record PlanListFacts(IReadOnlyList<ListedPlanFact> Plans);

/// <param name="Weeks">How many.</param>
/// <param name="Minutes">Of the first week, unless others are asked for.</param>
public sealed record ListedPlanFact(string Key, int Weeks, int Minutes);
