using System.Collections.Concurrent;
using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Application.Outbox;

/// <summary>
/// The rooms of direct messages on a platform: each is opened when it is first needed, and remembered. To open many at once takes long on
/// Slack (https://docs.slack.dev/reference/methods/conversations.open: tier 3) and may get a bot blocked on Discord
/// (https://docs.discord.com/developers/resources/user#create-dm).
/// </summary>
public abstract class DirectRooms(string platform, IPlatformNotes notes, TimeProvider time)
{
    private const int MostKnown = 10_000;
    private readonly ConcurrentDictionary<Person, string> _known = new();
    private readonly ConcurrentDictionary<Person, Lazy<Task<string>>> _opening = new();

    /// <summary>Whether a room is known as a person's; none is opened for it.</summary>
    public async Task<bool> IsOfAsync(string workspace, string account, string room, CancellationToken cancellationToken) =>
        await FindAsync(new Person(workspace, account), cancellationToken) == room;

    /// <summary>The room of a person, opened if need be; it fails as the platform's own opening does.</summary>
    protected async Task<string> OfAsync(Person person, CancellationToken cancellationToken)
    {
        if (await FindAsync(person, cancellationToken) is { } known)
        {
            return known;
        }

        // Who does much at once gets one room, asked for once.
        var opening = _opening.GetOrAdd(person, static (id, rooms) => new Lazy<Task<string>>(
            // Whoever gives up leaves it to the others that wait for it.
            () => rooms.OpenAndRememberAsync(id, CancellationToken.None)), this);
        return await opening.Value.WaitAsync(cancellationToken);
    }

    /// <summary>Remembers the room from which a person speaks.</summary>
    protected async Task<string> RememberAsync(Person person, string room, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(person, out var known) || known != room)
        {
            await notes.PutAsync(new PlatformNote(platform, KeyOf(person), person.Account, room), cancellationToken);
        }

        return Know(person, room);
    }

    /// <summary>The room is no more; the next message opens another.</summary>
    protected Task ForgetAsync(Person person, CancellationToken cancellationToken)
    {
        _known.TryRemove(person, out _);
        return notes.RemoveAsync(platform, KeyOf(person), cancellationToken);
    }

    /// <summary>Opens a person's room on the platform.</summary>
    protected abstract Task<string> OpenAsync(Person person, CancellationToken cancellationToken);

    private async Task<string?> FindAsync(Person person, CancellationToken cancellationToken) =>
        _known.TryGetValue(person, out var known) ? known
        : await notes.FindAsync(platform, KeyOf(person), Now(), cancellationToken) is { } noted ? Know(person, noted)
        : null;

    private async Task<string> OpenAndRememberAsync(Person person, CancellationToken cancellationToken)
    {
        try
        {
            return await RememberAsync(person, await OpenAsync(person, cancellationToken), cancellationToken);
        }
        finally
        {
            _opening.TryRemove(person, out _);
        }
    }

    private string Know(Person person, string room)
    {
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        return _known[person] = room;
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static string KeyOf(Person person) =>
        person.Workspace.Length == 0 ? $"dm:{person.Account}" : $"dm:{person.Workspace}:{person.Account}";

    /// <summary>Whose room it is.</summary>
    /// <param name="Workspace">Empty where a person has one room over all workspaces.</param>
    protected readonly record struct Person(string Workspace, string Account);
}
