using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Training;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// A week of a plan begins at the start of the member's Monday, before that day's occasions come into being: the week before is judged, the
/// member's commitment gets the minutes of the new one, and the member is told in their first waking minute.
/// </summary>
public sealed class PlanRule(CoachingContent content) : IAgendaRule
{
    public Instant? NextAt(MemberBook book, Instant from)
    {
        Instant? next = null;
        foreach (var plan in book.Team.Plans.Items)
        {
            if (DueOn(book, plan) is { } monday && book.Clock.StartOf(monday) is var at && (next is null || at < next))
            {
                next = at;
            }
        }

        return next;
    }

    public void Run(AgendaTurn turn)
    {
        var book = turn.Book;
        foreach (var plan in book.Team.Plans.Items.ToList())
        {
            if (DueOn(book, plan) is { } monday && book.Clock.StartOf(monday) <= turn.At)
            {
                Begin(turn, plan, Weeks.MondayOf(book.Today(turn.At)));
            }
        }
    }

    private void Begin(AgendaTurn turn, TeamPlan before, LocalDate monday)
    {
        var (book, team) = (turn.Book, turn.Book.Team);
        var plan = PlanWeekEnd.Advance(turn.Session, team, before, monday, turn.At);
        if (!plan.IsLive)
        {
            foreach (var member in plan.PresentIn(team))
            {
                Tell(turn, turn.Session.Member(team.Id, member.Member), plan, "done", PlanMessages.Finished(plan), monday);
            }

            return;
        }

        plan = PlanShares.Set(book, plan, plan.Find(book.Id)!, monday, turn.At);
        team.Plans.Put(plan);
        if (plan.Find(book.Id) is { } present && !WasQuiet(book, present, monday) && !book.IsPaused(turn.At))
        {
            var step = monday.Iso();
            Tell(turn, book, plan, step, PlanMessages.Week(turn.Session, book, plan, content.Plans, turn.At), monday);
        }
    }

    /// <summary>
    /// Whether a member was quiet for the whole last week: they are asked once in a while what to do, and hear nothing of weeks that begin
    /// meanwhile. Nor does who is paused: nothing of it is due.
    /// </summary>
    private static bool WasQuiet(MemberBook book, PlanMember member, LocalDate monday) =>
        book.Commitments.Find(member.Commitment)?.QuietSince is { } since && since < book.Clock.StartOf(monday.PlusWeeks(-1));

    /// <summary>A week that is over before it could be told (the host was down, the member away) is not told any more.</summary>
    private static void Tell(AgendaTurn turn, MemberBook book, TeamPlan plan, string step, Replies.Reply content, LocalDate monday)
    {
        var at = book.FirstMinuteHere(turn.At);
        if (!plan.IsLive || book.Today(at) < monday.PlusWeeks(1))
        {
            turn.Session.Enqueue(PlanMessages.To(book, plan, step, content, at));
        }
    }

    /// <summary>The Monday whose week is to begin next for a member; null where they are in no week to come.</summary>
    private static LocalDate? DueOn(MemberBook book, TeamPlan plan) =>
        plan.IsLive && plan.Find(book.Id) is { } member ? member.SetFor?.PlusWeeks(1) ?? plan.StartsOn : null;
}
