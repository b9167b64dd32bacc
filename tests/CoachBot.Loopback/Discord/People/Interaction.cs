namespace CoachBot.Loopback.Discord;

/// <summary>An interaction that was dispatched, and how far its answer is. Used under the world's gate.</summary>
internal sealed class Interaction(InteractionKind kind, LoopbackUser user, LoopbackChannel channel, InteractionResult result,
    DateTimeOffset sentAt)
{
    private readonly TaskCompletionSource<InteractionResult> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public InteractionKind Kind => kind;

    public LoopbackUser User => user;

    public LoopbackChannel Channel => channel;

    public InteractionResult Result => result;

    public DateTimeOffset SentAt => sentAt;

    /// <summary>The command's whole name.</summary>
    public string? CommandName { get; init; }

    /// <summary>The message of a component, or of the component that opened the modal.</summary>
    public LoopbackMessage? Source { get; init; }

    /// <summary>The type of the option that is being completed.</summary>
    public int? FocusedType { get; init; }

    public bool IsAnswered => result.Callback != CallbackKind.None;

    /// <summary>What <c>@original</c> is.</summary>
    public LoopbackMessage? Original => result.Message is { Deleted: false } message ? message : null;

    /// <summary>A first follow-up after a deferral edits the loading message.</summary>
    public bool IsLoading => result.Callback == CallbackKind.DeferredMessage && Original is { Loading: true };

    public Task<InteractionResult> Answer => _answered.Task;

    public OriginOfMessage Origin => new(result.InteractionId, (int)kind, CommandName, user);

    public void Answered(CallbackKind callback, DateTimeOffset now)
    {
        (result.Callback, result.Took) = (callback, now - sentAt);
        _answered.TrySetResult(result);
    }

    public void TimeOut()
    {
        result.TimedOut = true;
        _answered.TrySetResult(result);
    }
}
