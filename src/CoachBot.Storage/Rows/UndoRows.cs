using CoachBot.Application.Stores;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Rows;

/// <summary>What changes were, so that they can be taken back.</summary>
internal static class UndoRows
{
    public static UndoEntry? Last(SqliteUnit unit, TeamId team, MemberId member) =>
        unit.QuerySingleOrDefault(UndoSql.Last, Read, team.Value, member.Value);

    /// <param name="to">Where the statement goes.</param>
    /// <param name="entry">What to keep.</param>
    /// <param name="id">Its id.</param>
    public static void Insert(IStatements to, UndoEntry entry, long id) => to.Execute(
        UndoSql.Insert, id, entry.Team.Value, entry.Member.Value, entry.At.Ms(), entry.Command, entry.Before);

    public static void Delete(IStatements to, UndoEntry entry) =>
        to.Execute(UndoSql.Delete, entry.Team.Value, entry.Member.Value, entry.Id);

    private static UndoEntry Read(SqliteRow row)
    {
        var columns = new Columns(row);
        return new UndoEntry(
            columns.Long(), new TeamId(columns.Long()), new MemberId(columns.Long()), columns.Instant(), columns.Text(), columns.Text());
    }
}
