using CoachBot.Application.Goals;
using CoachBot.Application.Journey;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Journey;

/// <summary>A member says where they see the team; others see only the middle, or counts without names.</summary>
public sealed class StagePlaceCommand : ICommand
{
    private static readonly Dictionary<string, JourneyStage> Stages =
        Enum.GetValues<JourneyStage>().ToDictionary(stage => GoalFacts.Kebab(stage), StringComparer.OrdinalIgnoreCase);

    public CommandDefinition Definition { get; } = new("stage place", "Say where you see the team on its journey", CommandEffect.Change)
    {
        Parameters = [new("stage", ParameterKind.Choice, "Stage") { Required = true, Choices = [.. Stages.Keys] }],
        Examples = ["stage place experimental"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var stage = Stages[context.Arguments.Get<string>("stage")];
        context.Member.Change(context.Member.Member with { Placement = new Placement(stage, context.Now) });
        context.Member.Note(
            "stage.placed", context.Now, context.Member.Id.Value, 0, context.Today, "stage", LedgerEntry.Of(("stage", stage)));
        var members = context.Reader.Members(context.Team.Id).Where(m => m.Id != context.Member.Id).ToList();
        return Reply.Of(new Block.Text(StageTexts.Placed(stage, EvidenceReader.Placements(members).Count + 1)))
            .With(CommandButton.Undo);
    }
}
