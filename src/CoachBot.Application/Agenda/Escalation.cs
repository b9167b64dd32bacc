using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// The ladder's third and fourth step also ask the person whom the member named, and who accepted, to free time or to cut scope. An
/// answer, also a "not now", stands for two weeks.
/// </summary>
public static class Escalation
{
    private static readonly Duration AnswerStands = Duration.FromDays(14);

    public static void AskNamedPerson(AgendaTurn turn, IReadOnlyList<Nag> sent)
    {
        foreach (var nag in sent.Where(n => n.Step is 3 or 4))
        {
            if (NamedBy(turn.Book, turn.At) is not { } person)
            {
                return;
            }

            var named = turn.Session.Member(turn.Book.Member.Team, person);
            var commitment = turn.Book.Commitments.Get(nag.Commitment);
            if (!named.Asks.Items.Any(a => a.Commitment == commitment.Id && a.Answer != AskAnswer.None && turn.At - a.At < AnswerStands))
            {
                named.Asks.Put(new Ask(
                    named.NewId(), turn.Book.Id, commitment.Id, OpenGoal(turn.Book.Team, commitment)?.Id, nag.Step, turn.At, MessageState.Pending));
            }
        }
    }

    /// <summary>Who may be asked on a member's behalf at an instant; null for nobody.</summary>
    public static MemberId? NamedBy(MemberBook book, Instant at) =>
        book.Settings.Accountability is { } agreed && agreed.HoldsOn(book.Today(at))
            && book.Team.Roster.Any(r => r.Id == agreed.Person && r.IsHere)
            ? agreed.Person
            : null;

    /// <summary>The goal that a commitment is for, while it is open.</summary>
    public static Goal? OpenGoal(TeamBook team, Commitment commitment) =>
        commitment.Goal is { } id && team.Goals.Find(id) is { IsOpen: true } goal ? goal : null;
}
