using CoachBot.Application.Chat;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

internal static class WorkspaceRows
{
    public static Workspace? Find(SqliteUnit unit, string platform, string externalId) =>
        unit.QuerySingleOrDefault(WorkspaceSql.Find, Read, platform, externalId);

    public static List<Workspace> OfTeam(SqliteUnit unit, TeamId team) => unit.Query(WorkspaceSql.OfTeam, Read, team.Value);

    public static List<Workspace> OfPlatform(SqliteUnit unit, string platform) => unit.Query(WorkspaceSql.OfPlatform, Read, platform);

    public static List<Workspace> LeftBefore(SqliteUnit unit, Instant instant) => unit.Query(WorkspaceSql.LeftBefore, Read, instant.Ms());

    public static void Save(IStatements to, Workspace workspace) => to.Execute(
        WorkspaceSql.Upsert, workspace.Platform, workspace.ExternalId, workspace.Team.Value, workspace.Role, (int)workspace.Audience, workspace.Zone,
        workspace.WorkingDays?.Mask, workspace.LeftAt.Ms());

    public static void Delete(IStatements to, Workspace workspace) =>
        to.Execute(WorkspaceSql.Delete, workspace.Platform, workspace.ExternalId);

    private static Workspace Read(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Workspace(columns.Text(), columns.Text(), new TeamId(columns.Long()))
        {
            Role = columns.TextOrNull(),
            Audience = (Audience)columns.Int(),
            Zone = columns.TextOrNull(),
            WorkingDays = columns.IntOrNull() is { } mask ? new WorkingDays(mask) : null,
            LeftAt = columns.InstantOrNull(),
        };
    }
}
