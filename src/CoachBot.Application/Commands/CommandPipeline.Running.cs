using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <content>A query on a snapshot, and a change in its transaction.</content>
public sealed partial class CommandPipeline
{
    private async Task<Reply> QueryAsync(ChatEvent chatEvent, Call call, Asker asker, CancellationToken cancellationToken)
    {
        var now = Now();
        var answer = await store.ReadAsync(reader => Look(reader, chatEvent, call, asker, now, onlyIfReady: true), cancellationToken);
        if (answer is not null)
        {
            return answer;
        }

        // A newcomer is taken in first; and what fell due is done before it is looked at.
        var greeting = await store.InTransactionAsync(
            session =>
            {
                var (book, greeting, _) = arrivals.Arrive(session, chatEvent, call.Path, now);
                agenda.SaveAll(session, now, book);
                return greeting;
            },
            cancellationToken);
        answer = await store.ReadAsync(reader => Look(reader, chatEvent, call, asker, now, onlyIfReady: false), cancellationToken);
        return answer!.Then(greeting.Select(line => new Block.Text(line)));
    }

    /// <summary>The answer; null where something must be done before it is looked at.</summary>
    private static Reply? Look(ICoachReader reader, ChatEvent chatEvent, Call call, Asker asker, Instant now, bool onlyIfReady)
    {
        var account = Admission.Find(reader, chatEvent, isSetup: false);
        if (account is null || (onlyIfReady && reader.WakeUpOf(account.Member) <= now))
        {
            return onlyIfReady ? null : throw new UserError(GeneralTexts.Stranger());
        }

        var book = reader.Member(account.Team, account.Member);
        if (onlyIfReady && !(book.Member.IsHere && account.IsCurrent && !Admission.Inherits(chatEvent.Actor, book.Team)))
        {
            return null;
        }

        asker.Book = book;
        return call.Run(new CommandContext(reader, book, chatEvent.Actor, now) { Event = chatEvent });
    }

    private async Task<Reply> ChangeAsync(ChatEvent chatEvent, Call call, Asker asker, IPreparation? prepared, CancellationToken cancellationToken)
    {
        var reply = await store.InTransactionAsync(session => Change(session, chatEvent, call, asker, prepared, Now()), cancellationToken);
        asker.HasDone = reply.Form is null;
        return reply;
    }

    private Reply Change(ICoachSession session, ChatEvent chatEvent, Call call, Asker asker, IPreparation? prepared, Instant now)
    {
        if (session.FindReceived(chatEvent.Actor.Platform, chatEvent.EventId) is { } before)
        {
            asker.IsRepeating = true;
            asker.Book = Admission.Known(session, chatEvent) is { } known ? session.Member(known.Team, known.Member) : null;
            return before.Reply;
        }

        var (book, greeting, isBack) = arrivals.Arrive(session, chatEvent, call.Path, now);
        session.Actor = book.Id;
        asker.Book = book;
        var context = new CommandContext(session, book, chatEvent.Actor, now)
        {
            Event = chatEvent,
            Message = (chatEvent as ButtonPressed)?.Message,
            Prepared = prepared,
            IsBack = isBack,
        };
        var standingBefore = new OccasionsBefore(book);
        var reply = call.Run(context);
        reply = reply.Then(greeting.Select(line => new Block.Text(line)));
        reply = chatEvent is ButtonPressed { Message: null } ? reply with { InPlace = true } : reply;
        if (call.CanUndo && reply.Form is null && UndoBook.Record(context, call.Path) is { } change)
        {
            reply = CommandButton.UndoOf(change, reply);
        }

        standingBefore.EditMessages(session, book, now);
        WaitingNotices.Follow(session, book, context.MemberBefore, now);
        foreach (var message in context.Messages)
        {
            session.Enqueue(message);
        }

        agenda.SaveAll(session, now, book);
        session.Receive(chatEvent.Actor.Platform, chatEvent.EventId, now, reply.Remembered ?? reply);
        return reply;
    }

    /// <summary>Who asks, once that is known.</summary>
    private sealed class Asker
    {
        public MemberBook? Book { get; set; }

        /// <summary>Whether they have done the same event before.</summary>
        public bool IsRepeating { get; set; }

        /// <summary>Whether something was done and kept.</summary>
        public bool HasDone { get; set; }
    }
}
