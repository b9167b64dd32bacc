using CoachBot.Application.Commands;
using CoachBot.Application.Stores;
using Microsoft.Extensions.Logging;

namespace CoachBot.Application.Outbox;

/// <summary>
/// Notes which answers were taken, those of a moment together, so that it costs commands next to nothing. Whoever is killed within that moment
/// tells those answers once more after the next start, and loses none.
/// </summary>
public sealed partial class TakenAnswers(IAnsweredEvents answered, TimeProvider time, ILogger<TakenAnswers> logger)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private List<Deed>? _open;
    private Task _noted = Task.CompletedTask;

    /// <summary>Completes when it is noted: whoever stops in peace waits for that.</summary>
    public Task NoteAsync(Deed deed, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_open is null)
            {
                _open = [];
                _noted = NoteLaterAsync(_open);
            }

            _open.Add(deed);
            return _noted.WaitAsync(cancellationToken);
        }

        // Several wait for it: nobody's impatience ends it for the others.
        async Task NoteLaterAsync(List<Deed> deeds)
        {
            await Task.Delay(Moment, time, CancellationToken.None);
            lock (_gate)
            {
                _open = null;
            }

            try
            {
                await answered.MarkAnsweredAsync(deeds, CancellationToken.None);
            }
            catch (Exception fault)
            {
                LogNotNoted(fault, deeds.Count);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "That {Count} answers were taken could not be noted; after a crash they are told again")]
    private partial void LogNotNoted(Exception fault, int count);
}
