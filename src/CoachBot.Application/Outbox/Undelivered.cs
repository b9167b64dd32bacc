using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Outbox;

/// <summary>What a member could not be sent because their direct messages are closed: they see it with their next command, once.</summary>
public static class Undelivered
{
    /// <summary>The latest are shown, and how many came before them is said.</summary>
    private const int MostShown = 3;

    /// <summary>Whether an answer may have to tell something. A form or what the room reads stays as it is, and it waits on.</summary>
    public static bool MayBelongTo(Reply reply, MemberBook book) =>
        reply is { Form: null, InRoom: false } && book.Member.UnreachableSince is not null;

    /// <summary>The answer with what its member missed below it, and so is the one that is remembered in its place.</summary>
    public static Reply AddTo(Reply reply, ICoachSession session, MemberBook book)
    {
        if (!MayBelongTo(reply, book) || session.TakeUndelivered(book.Team.Id, book.Id) is not { Count: > 0 } missed)
        {
            return reply;
        }

        var blocks = Blocks(missed);
        return reply.Then(blocks) with { Remembered = reply.Remembered?.Then(blocks) };
    }

    /// <summary>How it is told, wherever it is.</summary>
    /// <param name="missed">Oldest first; one at least.</param>
    public static IReadOnlyList<Block> Blocks(IReadOnlyList<SentMessage> missed) =>
    [
        new Block.Text(UndeliveredTexts.Heading()),
        .. missed.TakeLast(MostShown).Select(message => new Block.Text(UndeliveredTexts.Missed(message.At, FirstLine(message.Content)))),
        .. missed.Count > MostShown ? [new Block.Text(UndeliveredTexts.Earlier(missed.Count - MostShown))] : (Block[])[],
        new Block.Text(UndeliveredTexts.HowToOpen()),
    ];

    private static Line FirstLine(Reply content) => content.Blocks
        .Select(block => block switch
        {
            Block.Text text => text.Line,
            Block.Heading heading => heading.Line,
            _ => null,
        })
        .FirstOrDefault(line => line is not null) ?? UndeliveredTexts.WithoutWords();
}
