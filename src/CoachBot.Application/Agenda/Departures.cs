using CoachBot.Application.Chat;
using CoachBot.Application.Expectations;
using CoachBot.Application.Goals;
using CoachBot.Application.Reviews;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// Who leaves a workspace, or whose workspace the bot was taken out of, hears nothing more: they are marked as gone and paused, so that
/// nothing counts against them. Who comes back within 30 days finds everything; then it is erased.
/// </summary>
public sealed class Departures(ICoachStore store, AgendaRunner agenda)
{
    public static readonly Duration Kept = Duration.FromDays(30);

    /// <summary>A member is no longer in a workspace. Who has an account in another one of the team is written to there from now on.</summary>
    public Task LeaveAsync(Account account, string platform, string workspace, Instant now, CancellationToken cancellationToken) => ChangeAsync(
        session =>
        {
            if (!session.Links.TurnElsewhere(account, platform, workspace))
            {
                Leave(session, session.Member(account.Team, account.Member), now);
            }
        },
        now, cancellationToken);

    /// <summary>The bot was taken out of a workspace. Who is in the team from another one, too, stays.</summary>
    public Task LeaveAsync(string platform, string workspace, Instant now, CancellationToken cancellationToken) => ChangeAsync(
        session =>
        {
            if (session.FindWorkspace(platform, workspace) is not { LeftAt: null } known)
            {
                return;
            }

            foreach (var account in session.OnlyIn(known))
            {
                Leave(session, session.Member(account.Team, account.Member), now);
            }

            session.Save(known with { LeftAt = now });
            session.Links.TurnElsewhere(known);
        },
        now, cancellationToken);

    /// <summary>The bot is in a workspace, perhaps again: then whoever went with it is back. Null where the workspace has no team.</summary>
    public async Task<Workspace?> ReturnAsync(string platform, string workspace, Instant now, CancellationToken cancellationToken)
    {
        var known = await store.ReadAsync(reader => reader.FindWorkspace(platform, workspace), cancellationToken);
        if (known is { LeftAt: not null })
        {
            await BringBackAsync(platform, workspace, now, cancellationToken);
        }

        return known;
    }

    /// <summary>Which of a platform's workspaces the bot ought to be in.</summary>
    public async Task<IReadOnlyList<string>> WorkspacesOfAsync(string platform, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => reader.WorkspacesOf(platform).Select(w => w.ExternalId).ToList(), cancellationToken);

    private Task BringBackAsync(string platform, string workspace, Instant now, CancellationToken cancellationToken) => ChangeAsync(
        session =>
        {
            if (session.FindWorkspace(platform, workspace) is not { LeftAt: { } left } known)
            {
                return;
            }

            session.Save(known with { LeftAt = null });
            foreach (var account in session.GoneWith(known))
            {
                if (session.Member(account.Team, account.Member) is { Member.LeftAt: { } at } book && at == left)
                {
                    Return(session, book, now);
                }
            }
        },
        now, cancellationToken);

    /// <summary>Erases who has been gone for 30 days, and teams whose every workspace has. Returns how many members were erased.</summary>
    public Task<int> SweepAsync(Instant now, CancellationToken cancellationToken) => store.InTransactionAsync(
        session =>
        {
            var gone = session.GoneBefore(now - Kept);
            foreach (var account in gone)
            {
                session.Forget(account.Team, account.Member, now);
            }

            session.ForgetWorkspaces(now - Kept);
            return gone.Count;
        },
        cancellationToken);

    /// <summary>Somebody who was gone speaks again, or their workspace is back: what lies between is excused.</summary>
    public void Return(ICoachSession session, MemberBook book, Instant now)
    {
        if (book.Member.LeftAt is not { } left)
        {
            return;
        }

        book.Change(book.Member with { LeftAt = null, UnreachableSince = null });
        book.Note("member.returned", now, book.Id.Value);
        agenda.CatchUp(session, book, left, now);
        foreach (var pause in book.OwnPauses.Items.Where(p => p.LiftedAt is null && p.From == left).ToList())
        {
            book.OwnPauses.Put(pause with { LiftedAt = now });
            book.Note("pause.lifted", now, pause.Id.Value, 0, null, "pause", LedgerEntry.Of(("scope", PauseScope.Member)));
        }
    }

    /// <summary>Somebody is gone from their team; nothing is done about who is already.</summary>
    internal static void Leave(ICoachSession session, MemberBook book, Instant now)
    {
        if (!book.Member.IsHere)
        {
            return;
        }

        // By the instants of the store, which cuts at a millisecond.
        var at = Instant.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        var pause = new Pause(new PauseId(book.NewId()), PauseScope.Member, null, at, null, null);
        book.OwnPauses.Put(pause);
        book.Note("pause.added", at, pause.Id.Value, 0, null, "pause", LedgerEntry.Of(("scope", PauseScope.Member)));
        book.ExcuseFallenDue(pause, at);
        book.Change(book.Member with { LeftAt = at });
        book.Note("member.left", at, book.Id.Value);
        ReviewCarrier.Open(session, book.Team, book.Id);
        OrphanedGoals.Offer(session, book, now);
        HoleBoard.Renew(session, book.Team, now);
    }

    private Task ChangeAsync(Action<ICoachSession> work, Instant now, CancellationToken cancellationToken) => store.InTransactionAsync(
        session =>
        {
            work(session);
            agenda.SaveAll(session, now);
            return true;
        },
        cancellationToken);
}
