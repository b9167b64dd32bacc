using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Rows;

/// <summary>Where a message goes: an account, or a room, of a workspace.</summary>
internal sealed record OutboxAddress(string Platform, string? Account, string? Room, string? Workspace);

internal static class OutboxRows
{
    private const int Pending = 0;
    private const int Dropped = 4;

    /// <summary>Puts a message down, unless one with its key was put down before. One without an address is dropped at once, and says so.</summary>
    public static void Insert(SqliteUnit unit, OutboxMessage message, OutboxAddress? address) => unit.Execute(
        OutboxSql.Insert, message.Team.Value, message.Key, message.To?.Value ?? 0, address?.Platform ?? "", address?.Account, address?.Room,
        (int)message.Kind, ReplyJson.Write(message.Content), message.At.Ms(), message.OnlyWhileOpen?.Value, message.About?.Value,
        message.Edits, address is null ? Dropped : Pending, address is null ? "no address" : null, address?.Workspace);

    /// <summary>Where what is edited went; else the account that the receiver used last; else the team's room. Null where there is none.</summary>
    public static OutboxAddress? AddressOf(SqliteUnit unit, OutboxMessage message, TeamBook team)
    {
        if (message.Edits is { } edited)
            return unit.QuerySingleOrDefault(OutboxSql.Address, ReadAddress, message.Team.Value, edited);
        if (message.To is { } member)
        {
            return unit.QuerySingleOrDefault(
                AccountSql.LastUsed, row => new OutboxAddress(row.GetString(0), row.GetString(1), null, row.GetString(2)), message.Team.Value, member.Value);
        }
        return team.Team.Room is { } room
            && WorkspaceRows.OfTeam(unit, message.Team) is [var first, ..]
            ? new OutboxAddress(first.Platform, null, room, first.ExternalId)
            : null;
    }

    public static SentMessage? Find(SqliteUnit unit, TeamId team, long id) =>
        unit.QuerySingleOrDefault(OutboxSql.Find, ReadSent, team.Value, id);

    public static SentMessage ReadSent(SqliteRow row)
    {
        var columns = new Columns(row);
        return new SentMessage(columns.Long(), (MessageKind)columns.Int(), ReplyJson.Read(columns.Text()), columns.Instant());
    }

    private static OutboxAddress ReadAddress(SqliteRow row) => new(row.GetString(0), row.GetStringOrNull(1), row.GetStringOrNull(2), row.GetStringOrNull(3));
}
