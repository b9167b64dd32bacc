using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Storage.Books;
using CoachBot.Storage.Rows;
using CoachBot.Storage.Sql;
using Dapper;
using NodaTime;

namespace CoachBot.Storage;

/// <content>When the bot was alive, and when nothing could be sent.</content>
public sealed partial class SqliteCoachStore
{
    private static readonly Duration EventsKept = Duration.FromHours(24);

    public Task<Presence?> LastAliveAsync(CancellationToken cancellationToken) => database.ReadAsync(
        unit => unit.QuerySingleOrDefault(
            PresenceSql.Last, row => new Presence(Stored.Instant(row.GetInt64(0)), row.GetBoolean(2)) { Told = Stored.Instant(row.GetInt64(1)) }),
        cancellationToken);

    /// <summary>Also clears away the events that are too old to come twice.</summary>
    public Task BeatAsync(Presence presence, CancellationToken cancellationToken) => database.WriteAsync(
        unit =>
        {
            unit.Execute(EventSql.Prune, (presence.At - EventsKept).Ms());
            unit.Execute(NoteSql.Prune, presence.At.Ms());
            return unit.Connection.Execute(PresenceSql.Beat, presence);
        },
        cancellationToken);

    public Task AddSilenceAsync(Silence silence, CancellationToken cancellationToken) => database.WriteAsync(
        unit =>
        {
            var span = new { silence.From, silence.To, Closed = silence.TerminalClosed };
            var touching = unit.Connection.Query<(long From, long To)>(PresenceSql.TakeTouching, span).ToList();
            var from = touching.Select(other => Stored.Instant(other.From)).Append(silence.From).Min();
            var to = touching.Select(other => Stored.Instant(other.To)).Append(silence.To).Max();
            unit.Connection.Execute(PresenceSql.AddSilence, new { From = from, To = to, span.Closed });
            return unit.Connection.Execute(PresenceSql.ChangeAllTeams, new { Step = BookCache.NewStamp() });
        },
        cancellationToken);
}
