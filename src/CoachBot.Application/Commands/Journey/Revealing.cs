using CoachBot.Application.Content;
using CoachBot.Application.Journey;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Journey;

namespace CoachBot.Application.Commands.Journey;

/// <summary>What comes of a round once its answers are revealed, and once its talk is over.</summary>
internal static class Revealing
{
    /// <param name="context">The command.</param>
    /// <param name="content">The questions.</param>
    /// <param name="round">A round that was revealed now.</param>
    public static Reply Reveal(CommandContext context, AssessmentContent content, Assessment round)
    {
        context.NoteRound("assessment.revealed", round);
        // Who rated alone has nobody to talk it over with.
        if (round.Raters == 1)
        {
            return Finish(context, content, round.End(context.Now));
        }

        context.PutRound(round);
        var isShown = AssessmentReader.MaySee(round, context.Member.Id);
        var talk = isShown ? AssessmentReader.Voice(content, round)?.TalkingPoint : null;
        context.TellRaters(round, "revealed", AssessmentTexts.RevealedToYou());
        return Reply.Of(
                new Block.Text(isShown ? AssessmentTexts.Revealed() : AssessmentTexts.NotShown()),
                new Block.Text(talk is null ? AssessmentTexts.TalkItOver() : AssessmentTexts.TalkAbout(content.TitleOf(talk.Key))))
            .Then(talk is null ? [] : [new Block.Text(AssessmentTexts.Anchors(content.AnchorsOf(talk.Key)))])
            .With(CommandButton.Of(AssessmentTexts.ShowButton, "stage"))
            .With(CommandButton.Of(AssessmentTexts.RevoteButton, "stage assess"));
    }

    /// <param name="context">The command.</param>
    /// <param name="content">The questions.</param>
    /// <param name="round">A round that came to its end now.</param>
    public static Reply Finish(CommandContext context, AssessmentContent content, Assessment round)
    {
        context.PutRound(round);
        var isShown = AssessmentReader.MaySee(round, context.Member.Id);
        var voice = AssessmentReader.Voice(content, round);
        context.Team.Ledger.Add(new Domain.Teams.LedgerEntry(
            "assessment.finished", context.Now, round.Id.Value, 0, context.Today, "assessment",
            isShown && voice is not null
                ? Domain.Teams.LedgerEntry.Of(("lowest", voice.Lowest), ("highest", voice.Highest))
                : ""));
        context.TellRaters(round, "finished", AssessmentTexts.FinishedToYou());
        return Reply.Of(new Block.Text(isShown && voice is not null ? AssessmentTexts.Finished(voice) : AssessmentTexts.NotShown()))
            .With(CommandButton.Of(AssessmentTexts.ShowButton, "stage"));
    }
}
