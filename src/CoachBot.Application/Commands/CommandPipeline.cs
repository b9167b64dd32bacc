using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Reading;
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
    public string? FileNamedIn(string line) => NamedIn(line, ParameterKind.File);

    /// <summary>What a form names for a file, where its command takes one.</summary>
    public string? FileNamedIn(string form, IReadOnlyDictionary<string, string> fields) => NamedValues.In(form, fields, ParameterKind.File, catalog);

    /// <summary>The platform's id of the room that a line picks; null where it picks none, or its command takes none.</summary>
    public string? RoomPickedIn(string line) => Mentions.Room(NamedIn(line, ParameterKind.Room) ?? "")?.Id;

    /// <summary>The platform's id of the room that a form picks; null for none.</summary>
    public string? RoomPickedIn(string form, IReadOnlyDictionary<string, string> fields) =>
        Mentions.Room(NamedValues.In(form, fields, ParameterKind.Room, catalog) ?? "")?.Id;

    private string? NamedIn(string line, ParameterKind kind) => line.Length > Calls.LongestLine ? null : NamedValues.In(line, kind, catalog);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Error, Message = "Unexpected fault {Reference}")]
    private partial void LogUnexpected(Exception error, string reference);
}
