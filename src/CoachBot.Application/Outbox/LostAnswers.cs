using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using NodaTime;

namespace CoachBot.Application.Outbox;

/// <summary>
/// An answer that a platform did not take. Where something was done, its person saw nothing or a failure: they get it as a private message, so
/// that they do not do the same once more.
/// </summary>
public sealed class LostAnswers(ICoachStore store, TimeProvider time)
{
    /// <summary>Sends an answer, where it tells of something that was done; once for each event.</summary>
    public Task SendAsync(Answer answer, CancellationToken cancellationToken) =>
        answer.Did is not { } deed ? Task.CompletedTask : store.InTransactionAsync(
            session =>
            {
                var said = answer.WithoutMissed.Reply;
                said = said.Remembered ?? said;
                session.Enqueue(new OutboxMessage
                {
                    Key = $"answer:{deed.Event}",
                    Team = deed.By.Team,
                    To = deed.By.Member,
                    Kind = MessageKind.Notice,
                    Content = said with { Blocks = [new Block.Text(UndeliveredTexts.AnswerLost()), .. said.Blocks], InRoom = false, InPlace = false },
                    At = Instant.FromDateTimeOffset(time.GetUtcNow()),
                });
                return true;
            },
            cancellationToken);
}
