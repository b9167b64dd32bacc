using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using CoachBot.Application.Commands;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;

namespace CoachBot.Specs.Privacy;

/// <summary>
/// A store on which changes can be tried: each is done in full, looked at and rolled back, so that the next one finds all as it was.
/// </summary>
internal sealed class TrialStore(ICoachStore store) : ICoachStore
{
    /// <summary>What is done until nothing is left would never end, because it is rolled back: from here on nothing is left.</summary>
    private const int MostPreparations = 10;

    /// <summary>What is tried; null while nobody looks, and changes are for good.</summary>
    public Trial? Trial { get; set; }

    public async Task<T> InTransactionAsync<T>(Func<ICoachSession, T> work, CancellationToken cancellationToken)
    {
        if (Trial is not { IsForGood: false } trial)
        {
            return await store.InTransactionAsync(
                session => Trial is { } watched ? watched.Watch(() => work(session)) : work(session), cancellationToken);
        }

        T result = default!;
        var isEvent = typeof(T) == typeof(Reply);
        if (!isEvent && ++trial.Preparations > MostPreparations)
        {
            return result;
        }

        List<string> writes = [];
        List<OutboxMessage> messages = [];
        try
        {
            await store.InTransactionAsync<T>(
                session =>
                {
                    // It may run more than once.
                    writes.Clear();
                    messages.Clear();
                    // What is put down before the event itself is a file's figures, which nobody reads yet; no proxy takes their span.
                    result = trial.Watch(() => work(isEvent ? WatchedSession.Around(session, writes, messages) : session));
                    throw new OnlyTriedException();
                },
                cancellationToken);
        }
        catch (OnlyTriedException)
        {
            trial.Writes.AddRange(writes);
            trial.Messages.AddRange(messages);
        }

        return result;
    }

    public Task<T> ReadAsync<T>(Func<ICoachReader, T> work, CancellationToken cancellationToken) => Trial is { } trial
        ? store.ReadAsync(reader => trial.Watch(() => work(reader)), cancellationToken)
        : store.ReadAsync(work, cancellationToken);

    public string SidePath(string ending) => store.SidePath(ending);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private sealed class OnlyTriedException : Exception;
}

/// <summary>What came of an event that was only tried.</summary>
internal sealed class Trial
{
    /// <summary>Whether it is not rolled back.</summary>
    public bool IsForGood { get; init; }

    public int Preparations { get; set; }

    /// <summary>What would have been written, by the names of the session's methods.</summary>
    public List<string> Writes { get; } = [];

    public List<OutboxMessage> Messages { get; } = [];

    /// <summary>Whether it was refused with words for its speaker.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>What went wrong that should not; null where nothing did.</summary>
    public Exception? Fault { get; private set; }

    public T Watch<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error)
        {
            IsRefused = error is UserError;
            Fault = error is UserError or IPersonalFault ? null : error;
            throw;
        }
    }
}

/// <summary>A session that notes which of its methods write, and what messages are put down.</summary>
[SuppressMessage("Performance", "CA1852", Justification = "The proxy is a class made from it.")]
internal class WatchedSession : DispatchProxy
{
    private static readonly string[] Looks =
        ["FindReceived", "FindMessage", "get_Actor", "set_Actor", "get_OpenMembers", "get_OpenTeams", "get_Links", "get_FirstDue"];

    private ICoachSession _session = null!;
    private List<string> _writes = null!;
    private List<OutboxMessage> _messages = null!;

    public static ICoachSession Around(ICoachSession session, List<string> writes, List<OutboxMessage> messages)
    {
        var watched = Create<ICoachSession, WatchedSession>();
        var self = (WatchedSession)(object)watched;
        (self._session, self._writes, self._messages) = (session, writes, messages);
        return watched;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.DeclaringType == typeof(ICoachSession) && !Looks.Contains(targetMethod.Name))
        {
            _writes.Add(targetMethod.Name);
        }

        if (args is [OutboxMessage message])
        {
            _messages.Add(message);
        }

        return targetMethod.Invoke(_session, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}
