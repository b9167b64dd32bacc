using CoachBot.Application.Content;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Journey;

/// <summary>Ends the talk after the reveal: for a lead at any time, for everybody once nobody who is here is waited for.</summary>
public sealed class StageFinishCommand(CoachingContent content) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "stage finish", "End the talk over the assessment", CommandEffect.Change)
    {
        Examples = ["stage finish"],
    };

    public Reply Handle(CommandContext context)
    {
        if (context.LoadRound() is not { RevealedAt: not null } round)
        {
            throw new UserError(AssessmentTexts.NothingToFinish());
        }

        if (!round.IsComplete(context.Here()))
        {
            context.Demand(Role.Lead, Definition.Path);
        }

        return Revealing.Finish(context, content.Assessment, round.End(context.Now));
    }
}
