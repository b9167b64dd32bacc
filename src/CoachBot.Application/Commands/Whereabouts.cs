using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>What a platform tells of somebody who asks for nothing: that they are there, and in which zone.</summary>
public sealed class Whereabouts(ICoachStore store, AgendaRunner agenda, Arrivals arrivals, TimeProvider time)
{
    /// <summary>Takes someone in who has not spoken yet.</summary>
    public Task ArriveAsync(Actor actor, CancellationToken cancellationToken) =>
        store.InTransactionAsync(
            session =>
            {
                var isNew = session.FindAccount(actor) is null;
                if (isNew)
                {
                    Admission.TakeIn(session, actor, Now());
                    agenda.SaveAll(session, Now());
                }

                return isNew;
            },
            cancellationToken);

    /// <summary>Moves a member to another zone, as their platform tells it; <c>undo</c> does not know of it.</summary>
    public Task MoveAsync(Actor actor, string zone, CancellationToken cancellationToken) =>
        store.InTransactionAsync(
            session =>
            {
                var now = Now();
                var (book, _, _) = arrivals.Arrive(session, new CommandInvoked("", actor, ""), "", now);
                var before = book.Member;
                book.Change(before with { Settings = before.Settings with { Zone = zone } });
                book.OpenToday(now);
                book.Note("settings.changed", now, book.Id.Value, rule: "zone");
                WaitingNotices.Follow(session, book, before, now);
                agenda.SaveAll(session, now, book);
                return true;
            },
            cancellationToken);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
