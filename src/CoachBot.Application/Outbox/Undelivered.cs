using System.Collections.Concurrent;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using Microsoft.Extensions.Logging;

namespace CoachBot.Application.Outbox;

/// <summary>
/// What a member could not be sent because their direct messages are closed, or the platform took nothing for a day: they see it below their next answer. It counts as told once
/// that answer was taken, so none is lost with it; of two answers that are on their way at once, the first tells it.
/// </summary>
public sealed partial class Undelivered(ICoachStore store, TimeProvider time, ILogger<Undelivered> logger)
{
    /// <summary>After this time nobody hears any more what became of an answer.</summary>
    private static readonly TimeSpan LongestWay = TimeSpan.FromMinutes(1);

    /// <summary>What is on its way below an answer or came there within <see cref="LongestWay"/>, and since when.</summary>
    private readonly ConcurrentDictionary<long, DateTimeOffset> _underWay = new();

    /// <summary>The latest are shown, and how many came before them is said.</summary>
    private const int MostShown = 3;

    /// <summary>
    /// The answer with what its member missed below it. A form or what the room reads stays as it is, and it waits on; so it does where it
    /// can't be read.
    /// </summary>
    public async Task<Answer> AddToAsync(Answer answer, MemberBook book, CancellationToken cancellationToken)
    {
        if (answer.Reply is not { Form: null, InRoom: false } || book.Member.UnreachableSince is null)
        {
            return answer;
        }

        try
        {
            var waiting = await store.ReadAsync(reader => reader.Undelivered(book.Team.Id, book.Id), cancellationToken);
            var missed = waiting.Where(message => TrySend(message.Id)).ToList();
            return missed.Count == 0 ? answer : answer with
            {
                Reply = answer.Reply.Then(Blocks(missed)),
                Missed = new Missed(new Account(book.Team.Id, book.Id), [.. missed.Select(message => message.Id)], answer.Reply),
            };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotTold(fault, book.Id.Value);
            return answer;
        }
    }

    /// <summary>
    /// An answer was taken, and what stands below it is told; or it was not, and the next one tells it. Whoever is stopped before tells it
    /// again, and loses nothing.
    /// </summary>
    public async Task SettleAsync(Answer answer, bool isTaken, CancellationToken cancellationToken)
    {
        if (answer.Missed is not { } missed)
        {
            return;
        }

        var isTold = false;
        try
        {
            if (isTaken)
            {
                await ToldAsync(missed.Of, missed.Messages, cancellationToken);
                isTold = true;
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotTold(fault, missed.Of.Member.Value);
        }
        finally
        {
            // What is told stays noted for a while: another answer may have read just before that it waits.
            var gone = isTold ? _underWay.Where(sent => (time.GetUtcNow() - sent.Value).Duration() >= LongestWay).Select(sent => sent.Key) : missed.Messages;
            foreach (var id in gone)
            {
                _underWay.TryRemove(id, out _);
            }
        }
    }

    /// <summary>Messages were told in another way.</summary>
    public Task ToldAsync(Account member, IReadOnlyList<long> messages, CancellationToken cancellationToken) =>
        store.InTransactionAsync(
            session =>
            {
                session.TellUndelivered(member.Team, member.Member, messages);
                return true;
            },
            cancellationToken);

    /// <summary>How it is told, wherever it is.</summary>
    /// <param name="missed">Oldest first; one at least.</param>
    public static IReadOnlyList<Block> Blocks(IReadOnlyList<SentMessage> missed) =>
    [
        new Block.Text(UndeliveredTexts.Heading()),
        .. missed.TakeLast(MostShown).Select(message => new Block.Text(UndeliveredTexts.Missed(message.At, FirstLine(message.Content)))),
        .. missed.Count > MostShown ? [new Block.Text(UndeliveredTexts.Earlier(missed.Count - MostShown))] : (Block[])[],
        .. missed.All(message => message.IsGivenUp) ? (Block[])[] : [new Block.Text(UndeliveredTexts.HowToOpen())],
    ];

    private bool TrySend(long id)
    {
        var now = time.GetUtcNow();
        return _underWay.TryAdd(id, now)
            || (_underWay.TryGetValue(id, out var since) && (now - since).Duration() >= LongestWay && _underWay.TryUpdate(id, now, since));
    }

    private static Line FirstLine(Reply content) => content.Blocks
        .Select(block => block switch
        {
            Block.Text text => text.Line,
            Block.Heading heading => heading.Line,
            _ => null,
        })
        .FirstOrDefault(line => line is not null) ?? UndeliveredTexts.WithoutWords();

    [LoggerMessage(Level = LogLevel.Warning, Message = "What member {Member} missed is told with the next answer (again)")]
    private partial void LogNotTold(Exception fault, long member);
}
