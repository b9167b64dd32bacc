using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Journey;

/// <summary>The round of the assessment that is open, as commands change it.</summary>
internal static class OpenRound
{
    /// <summary>Who is in the team now: whom the round waits for.</summary>
    public static IReadOnlyList<MemberId> Here(this CommandContext context) => [.. context.Team.Roster.Where(r => r.IsHere).Select(r => r.Id)];

    /// <summary>The open round in the team's book, to be changed; null where there is none.</summary>
    public static Assessment? LoadRound(this CommandContext context)
    {
        var records = context.Reader.Assessments(context.Team.Id);
        context.Team.Assessments.Load(records.Rounds);
        return records.Open;
    }

    /// <summary>Puts the round as it is now, and sees to what follows from its end: a new one is proposed after a while.</summary>
    public static void PutRound(this CommandContext context, Assessment round)
    {
        context.Team.Assessments.Put(round);
        var again = round.IsFinished ? round.EndedAt + Assessment.Validity : null;
        if (context.Team.Team.AssessAgainAt == again)
        {
            return;
        }

        context.Team.Team = context.Team.Team with { AssessAgainAt = again };
        // Their book is opened so that their wake-up is worked out anew.
        if (AssessmentDuty.ProposedTo(context.Team) is { } lead)
        {
            context.Session.Member(context.Team.Id, lead);
        }
    }

    public static void NoteRound(this CommandContext context, string kind, Assessment round) =>
        context.Team.Ledger.Add(new LedgerEntry(kind, context.Now, round.Id.Value, 0, context.Today, "assessment"));

    /// <summary>Tells the other raters who are here, in their waking hours, that something is to be seen.</summary>
    public static void TellRaters(this CommandContext context, Assessment round, string step, Line line)
    {
        foreach (var rater in context.Here().Where(m => m != context.Member.Id && round.BallotOf(m) is not null))
        {
            var book = context.Session.Member(context.Team.Id, rater);
            context.Messages.Add(new OutboxMessage
            {
                Key = $"assessment:{round.Id.Value}:{step}:{rater.Value}",
                Team = context.Team.Id,
                To = rater,
                Kind = MessageKind.Notice,
                Content = Reply.Of(new Block.Text(line)).With(CommandButton.Of(AssessmentTexts.ShowButton, "stage")),
                At = book.FirstMinuteHere(context.Now),
            });
        }
    }
}
