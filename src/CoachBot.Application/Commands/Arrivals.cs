using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>Brings the book of whoever speaks up to now, before anything is changed in it.</summary>
public sealed class Arrivals(AgendaRunner agenda, Departures departures)
{
    /// <summary>
    /// The speaker's book, with all that fell due done. A newcomer is taken in, told which clock they go by where their platform does
    /// not know, and how to be one with an account of the team's other workspace; who was gone is back, and who took another name has it. To whom
    /// the team falls, as its last admin is gone, is told so.
    /// </summary>
    /// <exception cref="UserError">They are a stranger, or the workspace is not set up.</exception>
    public (MemberBook Book, IReadOnlyList<Line> Greeting, bool IsBack) Arrive(ICoachSession session, ChatEvent chatEvent, string path, Instant now)
    {
        var actor = chatEvent.Actor;
        if (Admission.Find(session, chatEvent, path == SetupCommand.Path) is not { } account)
        {
            var isHeir = session.FindWorkspace(actor.Platform, actor.Workspace) is { } workspace && Admission.Inherits(actor, session.Team(workspace.Team));
            var newcomer = Admission.TakeIn(session, actor, now);
            return (newcomer, [
                .. path == SetupCommand.Path ? [] : Greeting(session, actor, newcomer, now),
                .. isHeir ? [GeneralTexts.AdminNow()] : (Line[])[],
            ], false);
        }

        session.Use(actor);
        if (actor.IsDirect && session.FindAccount(actor) is { } current && current.Team != account.Team)
        {
            // A reminder's button: what is said next is about the same team.
            session.TurnTo(account, actor);
        }

        var book = session.Member(account.Team, account.Member);
        var left = book.Member.LeftAt;
        departures.Return(session, book, now);
        if (actor.IsNameCurrent && actor.Name != book.Member.Name)
        {
            book.Change(book.Member with { Name = actor.Name });
        }

        var inherits = Admission.Inherits(actor, book.Team);
        if (inherits)
        {
            book.Change(book.Member with { Role = Role.Admin });
            book.Note("team.role", now, book.Id.Value, figures: LedgerEntry.Of(("role", Role.Admin)));
        }

        if (session.WakeUpOf(book.Id) is { } due && due <= now)
        {
            agenda.CatchUp(session, book, due, now);
        }

        return (book, [
            .. left is { } since ? (Line[])[TeamTexts.BackInTheTeam(book.Clock.DayOf(since))] : [],
            .. inherits ? (Line[])[GeneralTexts.AdminNow()] : [],
        ], left is not null);
    }

    private static List<Line> Greeting(ICoachSession session, Actor actor, MemberBook newcomer, Instant now)
    {
        List<Line> greeting = [];
        if (session.Workspaces(newcomer.Team.Id).Count > 1)
        {
            greeting.Add(LinkTexts.SecondAccount());
        }

        if (actor.Zone is null)
        {
            greeting.Add(GeneralTexts.YourClock(newcomer.Settings.Zone, newcomer.Clock.Local(now).TimeOfDay));
        }

        return greeting;
    }
}
