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

    /// <summary>The answer with what its member missed below it. A form or what the room reads stays as it is, and it waits on.</summary>
    public static Reply AddTo(Reply reply, ICoachSession session, MemberBook book)
    {
        if (reply is not { Form: null, InRoom: false } || session.TakeUndelivered(book.Team.Id, book.Id) is not { Count: > 0 } missed)
        {
            return reply;
        }

        return reply.Then(Blocks(missed));
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
