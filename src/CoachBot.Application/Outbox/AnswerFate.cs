using CoachBot.Application.Commands;

namespace CoachBot.Application.Outbox;

/// <summary>What becomes of an answer that a platform took, or did not take.</summary>
public sealed class AnswerFate(Undelivered undelivered, LostAnswers lost, TakenAnswers taken)
{
    public async Task SettleAsync(Answer answer, bool isTaken, CancellationToken cancellationToken)
    {
        await undelivered.SettleAsync(answer, isTaken, cancellationToken);
        if (answer.Did is { } deed)
        {
            await (isTaken ? Task.CompletedTask : lost.SendAsync(deed, answer.WithoutMissed.Reply, cancellationToken));
            await taken.NoteAsync(deed, cancellationToken);
        }
    }
}
