using CoachBot.Application.Content;
using CoachBot.Application.Journey;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Journey;

/// <summary>Reveals the blind answers: for a lead at any time, for everybody once nobody who is here is waited for.</summary>
public sealed class StageRevealCommand(CoachingContent content) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "stage reveal", "Show what the assessment says, without names", CommandEffect.Change)
    {
        Examples = ["stage reveal"],
    };

    public Reply Handle(CommandContext context)
    {
        if (context.LoadRound() is not { Raters: > 0 } round)
        {
            throw new UserError(AssessmentTexts.NobodyAnswered());
        }

        if (round.RevealedAt is not null)
        {
            throw new UserError(AssessmentTexts.RevealedAlready());
        }

        var here = context.Here();
        if (!round.IsComplete(here))
        {
            context.Demand(Role.Lead, Definition.Path);
        }

        if (!AssessmentReader.MayReveal(round, here.Count, context.Member.Id))
        {
            throw new UserError(AssessmentTexts.TooFew(round.Raters, here.Count(m => round.BallotOf(m) is null)));
        }

        return Revealing.Reveal(context, content.Assessment, round.Reveal(context.Now));
    }
}
