using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>
/// A command's way: parse, then a query on a snapshot or a change in one transaction (the event is remembered with its answer, so
/// that one that comes twice does nothing twice). The caller shows the reply after the commit.
/// </summary>
public sealed partial class CommandPipeline(
    ICoachStore store, CommandCatalog catalog, ActionCatalog actions, AgendaRunner agenda, Arrivals arrivals, Preparations preparations, Undelivered undelivered,
    TimeProvider time, ILogger<CommandPipeline> logger)
{
    private readonly DoubleClicks _clicks = new();

    /// <summary>Answers an event where showing is all that an answer needs; what stands below it because it was missed is told once it is shown.</summary>
    public async Task<Reply> HandleAsync(ChatEvent chatEvent, Func<Reply, Task> show, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(chatEvent, cancellationToken);
        var isShown = false;
        try
        {
            await show(answer.Reply);
            isShown = true;
        }
        finally
        {
            await undelivered.SettleAsync(answer, isShown, cancellationToken);
        }

        return answer.Reply;
    }

    /// <summary>The same, with what a platform needs in order to show it, and then tells <see cref="AnswerFate"/> what became of it.</summary>
    public async Task<Answer> AnswerAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        var asker = new Asker();
        var firstClick = _clicks.FirstOf(chatEvent, Now());
        if (firstClick is not null && chatEvent is ButtonPressed { Action: var pressed } && Calls.IsOnce(pressed))
        {
            chatEvent = chatEvent with { EventId = firstClick };
        }

        var reply = await ReplyAsync(chatEvent, asker, firstClick is not null, cancellationToken);
        if (asker.Book is not { } book)
        {
            return new Answer(reply, new Reader(chatEvent.Actor.Name, chatEvent.Actor.Zone ?? "Etc/UTC", default, default), Now().InUtc().Date, IsMember: false);
        }

        var answer = new Answer(reply, book.AsReader(), book.Today(Now()), IsMember: true)
        {
            Team = await IsUnclearAsync(chatEvent.Actor, cancellationToken) ? book.Team.Team.Name : null,
            IsRepeated = asker.IsRepeating,
            Did = asker.HasDone ? new Deed(new Account(book.Team.Id, book.Id), chatEvent.Actor.Platform, chatEvent.EventId) : null,
        };
        return await undelivered.AddToAsync(answer, book, cancellationToken);
    }

    private async Task<Reply> ReplyAsync(ChatEvent chatEvent, Asker asker, bool isSecondClick, CancellationToken cancellationToken)
    {
        try
        {
            var call = Calls.Of(chatEvent, catalog, actions);
            if (isSecondClick && chatEvent is ButtonPressed { Action.Name: Calls.ShareAction })
            {
                throw new UserError(GeneralTexts.JustShared());
            }

            return call.Effect == CommandEffect.Query
                ? await QueryAsync(chatEvent, call, asker, cancellationToken)
                : await ChangeAsync(chatEvent, call, asker, await preparations.OfAsync(chatEvent, call, Now(), cancellationToken), cancellationToken);
        }
        catch (UserError error)
        {
            return error.Reply;
        }
        catch (Exception fault) when (fault is IPersonalFault)
        {
            return Reply.Say($"{fault.Message}");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            var reference = Guid.NewGuid().ToString("N")[..8];
            LogUnexpected(error, reference);
            return Reply.Of(new Block.Text(GeneralTexts.Unexpected(reference)));
        }
    }

    /// <summary>Whether the place does not tell which of their teams somebody speaks to. Where it can't be read, what was done is answered all the same.</summary>
    private async Task<bool> IsUnclearAsync(Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return actor.IsDirect && await store.ReadAsync(reader => reader.IsInSeveralTeams(actor), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnexpected(fault, "of teams");
            return false;
        }
    }

    /// <summary>What a line names for a file, empty for none; null where its command takes no file, or the line can't be read.</summary>
    public string? FileNamedIn(string line) => line.Length > Calls.LongestLine ? null : FileNames.In(line, catalog);

    /// <summary>What a form names for a file, where its command takes one.</summary>
    public string? FileNamedIn(string form, IReadOnlyDictionary<string, string> fields) => FileNames.In(form, fields, catalog);

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
                var (book, greeting) = arrivals.Arrive(session, chatEvent, call.Path, now);
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

        var (book, greeting) = arrivals.Arrive(session, chatEvent, call.Path, now);
        session.Actor = book.Id;
        asker.Book = book;
        var context = new CommandContext(session, book, chatEvent.Actor, now)
        {
            Event = chatEvent,
            Message = (chatEvent as ButtonPressed)?.Message,
            Prepared = prepared,
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

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Who asks, once that is known.</summary>
    private sealed class Asker
    {
        public MemberBook? Book { get; set; }

        /// <summary>Whether they have done the same event before.</summary>
        public bool IsRepeating { get; set; }

        /// <summary>Whether something was done and kept.</summary>
        public bool HasDone { get; set; }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Unexpected fault {Reference}")]
    private partial void LogUnexpected(Exception error, string reference);
}
