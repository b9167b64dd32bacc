using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Discord.Tests.Commands;

internal sealed class NotesInMemory : IPlatformNotes
{
    private readonly Dictionary<(string Platform, string Key), PlatformNote> _notes = [];

    public IEnumerable<string> Keys => _notes.Keys.Where(k => k.Platform == "discord").Select(k => k.Key);

    public Task<string?> FindAsync(string platform, string key, Instant now, CancellationToken cancellationToken) =>
        Task.FromResult(_notes.GetValueOrDefault((platform, key))?.Value);

    public Task PutAsync(PlatformNote note, CancellationToken cancellationToken)
    {
        _notes[(note.Platform, note.Key)] = note;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string platform, string key, CancellationToken cancellationToken)
    {
        _notes.Remove((platform, key));
        return Task.CompletedTask;
    }
}
