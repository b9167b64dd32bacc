using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
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
    ICoachStore store, CommandCatalog catalog, ActionCatalog actions, AgendaRunner agenda, TimeProvider time, ILogger<CommandPipeline> logger)
{
    public async Task<Reply> HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        try
        {
            var call = Calls.Of(chatEvent, catalog, actions);
            return call.Effect == CommandEffect.Query
                ? await QueryAsync(chatEvent, call, cancellationToken)
                : await ChangeAsync(chatEvent, call, cancellationToken);
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

    /// <summary>Takes someone in who has not spoken yet.</summary>
    public Task ArriveAsync(Actor actor, CancellationToken cancellationToken) =>
        store.InTransactionAsync(
            session =>
            {
                var isNew = session.FindAccount(actor) is null;
                if (isNew)
                {
                    Arrive(session, actor, Now());
                    agenda.SaveAll(session);
                }

                return isNew;
            },
            cancellationToken);

    /// <summary>Moves a member to another zone, as their platform tells it; <c>undo</c> does not know of it.</summary>
    public Task MoveAsync(Actor actor, string zone, CancellationToken cancellationToken) =>
        store.InTransactionAsync(
            session =>
            {
                var book = Arrive(session, actor, Now());
                book.Change(book.Member with { Settings = book.Settings with { Zone = zone } });
                book.OpenToday(Now());
                book.Note("settings.changed", Now(), book.Id.Value, rule: "zone");
                agenda.SaveAll(session);
                return true;
            },
            cancellationToken);

    private async Task<Reply> QueryAsync(ChatEvent chatEvent, Call call, CancellationToken cancellationToken)
    {
        var now = Now();
        var answer = await store.ReadAsync(
            reader => reader.FindAccount(chatEvent.Actor) is not { } account || reader.WakeUpOf(account.Member) <= now
                ? null
                : call.Run(new CommandContext(reader, reader.Member(account.Team, account.Member), chatEvent.Actor, now)),
            cancellationToken);
        if (answer is not null)
        {
            return answer;
        }

        // A newcomer is taken in first; and what fell due is done before it is looked at.
        await store.InTransactionAsync(
            session =>
            {
                Arrive(session, chatEvent.Actor, now);
                agenda.SaveAll(session);
                return true;
            },
            cancellationToken);
        return await store.ReadAsync(
            reader => reader.FindAccount(chatEvent.Actor) is { } account
                ? call.Run(new CommandContext(reader, reader.Member(account.Team, account.Member), chatEvent.Actor, now))
                : throw new UserError(GeneralTexts.Stranger()),
            cancellationToken);
    }

    private Task<Reply> ChangeAsync(ChatEvent chatEvent, Call call, CancellationToken cancellationToken) =>
        store.InTransactionAsync(session => Change(session, chatEvent, call, Now()), cancellationToken);

    private Reply Change(ICoachSession session, ChatEvent chatEvent, Call call, Instant now)
    {
        if (session.FindReceived(chatEvent.Actor.Platform, chatEvent.EventId) is { } before)
        {
            return before.Reply;
        }

        var book = Arrive(session, chatEvent.Actor, now);
        session.Actor = book.Id;
        var context = new CommandContext(session, book, chatEvent.Actor, now) { Message = (chatEvent as ButtonPressed)?.Message };
        var standingBefore = new OccasionsBefore(book);
        var reply = call.Run(context);
        if (call.CanUndo && reply.Form is null)
        {
            UndoBook.Record(context, call.Path);
        }

        standingBefore.EditMessages(session, book, now);
        foreach (var message in context.Messages)
        {
            session.Enqueue(message);
        }

        agenda.SaveAll(session);
        session.Receive(chatEvent.Actor.Platform, chatEvent.EventId, now, reply);
        return reply;
    }

    /// <summary>The speaker's book, with all that fell due done; a newcomer is taken in.</summary>
    private MemberBook Arrive(ICoachSession session, Actor actor, Instant now)
    {
        var book = session.FindAccount(actor) is { } account
            ? session.Member(account.Team, account.Member)
            : Newcomers.TakeIn(session, actor, now);
        if (session.WakeUpOf(book.Id) is { } due && due <= now)
        {
            agenda.CatchUp(session, book, due, now);
        }

        return book;
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Error, Message = "Unexpected fault {Reference}")]
    private partial void LogUnexpected(Exception error, string reference);
}
