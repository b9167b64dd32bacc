using CoachBot.Application.Stores;
using CoachBot.Storage.Rows;
using CoachBot.Storage.Sql;
using NodaTime;

namespace CoachBot.Storage;

/// <content>What platforms' adapters remember.</content>
public sealed partial class SqliteCoachStore
{
    public Task<string?> FindAsync(string platform, string key, Instant now, CancellationToken cancellationToken) => _database.ReadAsync(
        unit => unit.QuerySingleOrDefault(NoteSql.Find, row => row.GetString(0), platform, key, now.Ms()), cancellationToken);

    public Task PutAsync(PlatformNote note, CancellationToken cancellationToken) => _database.WriteAsync(
        unit => unit.Execute(NoteSql.Put, note.Platform, note.Key, note.Account, note.Value, note.Until.Ms()), cancellationToken);

    public Task RemoveAsync(string platform, string key, CancellationToken cancellationToken) =>
        _database.WriteAsync(unit => unit.Execute(NoteSql.Remove, platform, key), cancellationToken);
}
