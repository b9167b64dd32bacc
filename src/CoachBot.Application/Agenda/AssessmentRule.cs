using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// Twelve weeks after a round of the assessment ended, a new one is proposed to a lead: once, in the first waking minute of a working
/// day. All that it looks at stands in the team's book.
/// </summary>
public sealed class AssessmentRule : IAgendaRule
{
    public Instant? NextAt(MemberBook book, Instant from)
    {
        if (book.Team.Team.AssessAgainAt is not { } again || AssessmentDuty.ProposedTo(book.Team) != book.Id)
        {
            return null;
        }

        return book.FirstMinuteUp(Instant.Max(from, again));
    }

    public void Run(AgendaTurn turn)
    {
        var team = turn.Book.Team;
        var again = team.Team.AssessAgainAt!.Value;
        team.Team = team.Team with { AssessAgainAt = null };
        team.Ledger.Add(new LedgerEntry("assessment.proposed", turn.At, team.Id.Value, 0, turn.Book.Today(turn.At), "assessment.twelve-weeks"));
        turn.Send(
            MessageKind.Notice,
            $"assess-again:{team.Id.Value}:{again.ToUnixTimeMilliseconds()}",
            Reply.Of(new Block.Text(AssessmentTexts.Again())).With(CommandButton.Of(AssessmentTexts.AssessButton, "stage assess")));
    }
}
