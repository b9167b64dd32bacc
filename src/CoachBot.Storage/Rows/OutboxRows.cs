using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>Where a message goes: an account, or a room, of a workspace.</summary>
internal sealed record OutboxAddress(string Platform, string? Account, string? Room, string? Workspace);

internal static class OutboxRows
{
    private const int Pending = 0;
    private const int Dropped = 4;

    /// <summary>
    /// Puts a message to a member down, unless one with its key was put down before: to the account that was used last. Where there is
    /// none it is dropped at once, and says so.
    /// </summary>
    public static void InsertTo(IStatements to, MemberId member, OutboxMessage message) => to.Execute(
        OutboxSql.InsertTo, message.Team.Value, message.Key, member.Value, (int)message.Kind, Json(message.Content),
        message.At.Ms(), message.OnlyWhileOpen?.Value, message.About?.Value);

    /// <summary>Edits what went out, is on its way, or may have gone out, about an occasion.</summary>
    /// <param name="to">Where the statements go.</param>
    /// <param name="team">The team.</param>
    /// <param name="occasion">What the messages are about.</param>
    /// <param name="content">What they say from now on; null for what they said at first.</param>
    /// <param name="now">The present.</param>
    /// <param name="edit">A number that no other edit has.</param>
    public static void EditAbout(IStatements to, TeamId team, OccasionId occasion, Reply? content, Instant now, long edit) => to.Execute(
        OutboxSql.EditAbout, team.Value, occasion.Value, edit, content is null ? default : Json(content), now.Ms());

    /// <summary>Replaces the message under a key: edits it where it went out, is on its way, or may have gone out, else withdraws it.</summary>
    public static void Replace(IStatements to, TeamId team, string key, Reply content, Instant now, long edit)
    {
        to.Execute(OutboxSql.WithdrawUntried, team.Value, key);
        to.Execute(OutboxSql.EditKeyed, team.Value, key, edit, Json(content), now.Ms());
    }

    /// <summary>Has the message under a key say something else: when it goes out, or by an edit of what went out.</summary>
    public static void Rewrite(IStatements to, TeamId team, string key, Reply content, Instant now, long edit)
    {
        to.Execute(OutboxSql.RewriteUntried, team.Value, key, Json(content));
        to.Execute(OutboxSql.EditKeyed, team.Value, key, edit, Json(content), now.Ms());
    }

    /// <summary>Puts another message down, unless one with its key was put down before.</summary>
    public static void Insert(IStatements to, OutboxMessage message, OutboxAddress? address) => to.Execute(
        OutboxSql.Insert, message.Team.Value, message.Key, message.To?.Value ?? 0, address?.Platform ?? "", address?.Account, address?.Room,
        (int)message.Kind, Json(message.Content), message.At.Ms(), message.OnlyWhileOpen?.Value, message.About?.Value,
        message.Edits, address is null ? Dropped : Pending, address is null ? "no address" : null, address?.Workspace);

    /// <summary>Where what is edited went; else the team's room. Null where there is none.</summary>
    public static OutboxAddress? AddressOf(SqliteUnit unit, OutboxMessage message, TeamBook team)
    {
        if (message.Edits is { } edited)
            return unit.QuerySingleOrDefault(OutboxSql.Address, ReadAddress, message.Team.Value, edited);
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

    public static SentMessage ReadUndelivered(SqliteRow row) => ReadSent(row) with { IsGivenUp = row.GetBoolean(4) };

    private static DbValue Json(Reply content) => DbValue.Utf8(ReplyJson.WriteUtf8(content));

    private static OutboxAddress ReadAddress(SqliteRow row) => new(row.GetString(0), row.GetStringOrNull(1), row.GetStringOrNull(2), row.GetStringOrNull(3));
}
