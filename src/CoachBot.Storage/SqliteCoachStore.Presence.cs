using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Storage.Books;
using CoachBot.Storage.Rows;
using CoachBot.Storage.Sql;
using NodaTime;

namespace CoachBot.Storage;

/// <content>When the bot was alive, and when nothing could be sent.</content>
public sealed partial class SqliteCoachStore
{
    private static readonly Duration EventsKept = Duration.FromHours(24);

    public Task<Presence?> LastAliveAsync(CancellationToken cancellationToken) => _database.ReadAsync(
        unit => unit.QuerySingleOrDefault(
            PresenceSql.Last, row => new Presence(Stored.Instant(row.GetInt64(0)), row.GetBoolean(2)) { Told = Stored.Instant(row.GetInt64(1)) }),
        cancellationToken);

    /// <summary>Also clears away the events that are too old to come twice.</summary>
    public Task BeatAsync(Presence presence, CancellationToken cancellationToken) => _database.WriteAsync(
        unit =>
        {
            unit.Execute(EventSql.Prune, (presence.At - EventsKept).Ms());
            unit.Execute(NoteSql.Prune, presence.At.Ms());
            return unit.Execute(PresenceSql.Beat, presence.At.Ms(), presence.Told.Ms(), presence.Simulated);
        },
        cancellationToken);

    public Task AddSilenceAsync(Silence silence, CancellationToken cancellationToken) => _database.WriteAsync(
        unit =>
        {
            var (from, to) = (silence.From.Ms(), silence.To.Ms());
            foreach (var (otherFrom, otherTo) in unit.Query(
                PresenceSql.TakeTouching, row => (row.GetInt64(0), row.GetInt64(1)), from, to, silence.TerminalClosed))
            {
                (from, to) = (Math.Min(from, otherFrom), Math.Max(to, otherTo));
            }
            unit.Execute(PresenceSql.AddSilence, from, to, silence.TerminalClosed);
            return unit.Execute(PresenceSql.ChangeAllTeams, BookCache.NewStamp());
        },
        cancellationToken);
}
