namespace CoachBot.Application.Chat;

/// <summary>Lets one after another through, in the order in which they came.</summary>
/// <param name="longest">How many may wait; 1 or more.</param>
public sealed class Lane(int longest = int.MaxValue)
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private bool _taken;

    /// <summary>A place behind those that are there, which must be taken or given up; null where too many wait.</summary>
    public Turn? TryEnter()
    {
        lock (_lock)
        {
            if (!_taken)
            {
                _taken = true;
                return new Turn(this, Task.CompletedTask);
            }

            if (_waiting.Count == longest)
            {
                return null;
            }

            // Whoever ends a turn must not run the next one.
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            return new Turn(this, turn.Task);
        }
    }

    /// <summary>Ends the turn: the next one's begins.</summary>
    internal void Leave()
    {
        lock (_lock)
        {
            if (_waiting.TryDequeue(out var next))
            {
                next.SetResult();
            }
            else
            {
                _taken = false;
            }
        }
    }
}
