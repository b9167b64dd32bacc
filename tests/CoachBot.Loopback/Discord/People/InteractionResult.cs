namespace CoachBot.Loopback.Discord;

/// <summary>What a person sees after an interaction. The message is live: later edits change it.</summary>
public sealed class InteractionResult
{
    private readonly Signal _changes;
    private readonly DiscordWorld _world;
    private readonly List<LoopbackMessage> _followUps = [];
    private int _followUpsSeen, _editsSeen;

    internal InteractionResult(string id, string token, DiscordWorld world, Signal changes) =>
        (InteractionId, Token, _world, _changes) = (id, token, world, changes);

    public string InteractionId { get; }

    public string Token { get; }

    /// <summary>The first answer; <see cref="CallbackKind.None"/> where none came.</summary>
    public CallbackKind Callback { get; internal set; }

    /// <summary>No answer within 3 s: the person sees "The application did not respond", and the token is unknown (10062).</summary>
    public bool TimedOut { get; internal set; }

    /// <summary>From the dispatch to the answer, by the loopback's clock.</summary>
    public TimeSpan Took { get; internal set; }

    /// <summary>The message made, the one that is loading, or the one that the pressed component is on.</summary>
    public LoopbackMessage? Message { get; internal set; }

    public LoopbackModal? Modal { get; internal set; }

    public IReadOnlyList<LoopbackChoice> Choices { get; internal set; } = [];

    public bool Ephemeral => Message?.Ephemeral ?? false;

    public IReadOnlyList<LoopbackMessage> FollowUps => _world.Copy(_followUps);

    /// <summary>The message once a deferred answer has come; at once where it was not deferred.</summary>
    /// <exception cref="TimeoutException">It never came.</exception>
    public Task<LoopbackMessage> CompletedAsync() =>
        _changes.UntilAsync(() => Message is { Loading: false } done ? done : null, "the deferred answer");

    /// <summary>The next follow-up that this method has not given yet.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    public async Task<LoopbackMessage> NextFollowUpAsync()
    {
        var index = _followUpsSeen++;
        return await _changes.UntilAsync(() => FollowUps.ElementAtOrDefault(index), "a follow-up");
    }

    /// <summary>The next edit of the message that this method has not given yet.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    public async Task<MessageVersion> NextEditAsync()
    {
        var index = _editsSeen++;
        return await _changes.UntilAsync(() => Message?.Edits.ElementAtOrDefault(index), "an edit");
    }

    internal void Add(LoopbackMessage followUp) => _followUps.Add(followUp);
}
