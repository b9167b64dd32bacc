using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using NodaTime;

namespace CoachBot.Application.Outbox;

/// <summary>
/// Answers that a platform did not take, or that the bot was killed over. Where something was done, its person saw nothing or a failure: they get it as a
/// private message, so that they do not do the same once more.
/// </summary>
public sealed class LostAnswers(ICoachStore store, IAnsweredEvents answered, TimeProvider time)
{
    /// <summary>Whoever heard nothing for longer than this has looked by then.</summary>
    private static readonly Duration Recent = Duration.FromHours(2);

    /// <summary>Sends an answer that was not taken; once for each event.</summary>
    public Task SendAsync(Deed deed, Reply said, CancellationToken cancellationToken) => store.InTransactionAsync(
        session =>
        {
            session.Enqueue(Message(deed, said, UndeliveredTexts.AnswerLost()));
            return true;
        },
        cancellationToken);

    /// <summary>After a start: sends the answers of a platform of which nobody knows whether they arrived, as the bot was killed over them.</summary>
    public async Task SendUnansweredAsync(string platform, CancellationToken cancellationToken)
    {
        var unanswered = await answered.UnansweredAsync(platform, Now() - Recent, cancellationToken);
        if (unanswered.Count == 0)
        {
            return;
        }

        await store.InTransactionAsync(
            session =>
            {
                // A form that was opened did nothing.
                foreach (var (deed, reply) in unanswered.Where(one => one.Reply.Form is null))
                {
                    session.Enqueue(Message(deed, reply, UndeliveredTexts.AnswerInterrupted()));
                }

                return true;
            },
            cancellationToken);
        await answered.MarkAnsweredAsync([.. unanswered.Select(one => one.Deed)], cancellationToken);
    }

    private OutboxMessage Message(Deed deed, Reply said, Line heading)
    {
        said = said.Remembered ?? said;
        return new OutboxMessage
        {
            Key = $"answer:{deed.Platform}:{deed.EventId}",
            Team = deed.By.Team,
            To = deed.By.Member,
            Kind = MessageKind.Notice,
            Content = said with { Blocks = [new Block.Text(heading), .. said.Blocks], InRoom = false, InPlace = false },
            At = Now(),
        };
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
