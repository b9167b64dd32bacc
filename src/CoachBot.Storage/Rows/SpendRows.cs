using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Worth;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>What was paid for channels.</summary>
internal static class SpendRows
{
    public static List<Spend> Since(SqliteUnit unit, TeamId team, LocalDate from) => unit.Query(SpendSql.Since, Read, team.Value, from.Iso());

    public static void Save(IStatements to, TeamId team, Spend spend) => to.Execute(
        SpendSql.Upsert, spend.Id.Value, team.Value, spend.Channel.Value, spend.By.Value, spend.At.Ms(), spend.On.Iso(),
        ((decimal?)spend.Amount).Minor(), spend.Currency);

    public static void Delete(IStatements to, TeamId team, Spend spend) => to.Execute(SpendSql.Delete, team.Value, spend.Id.Value);

    private static Spend Read(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Spend(
            new SpendId(columns.Long()), new ChannelId(columns.Long()), new MemberId(columns.Long()), columns.Instant(), columns.Date(),
            columns.Long() / 100m, columns.Text());
    }
}
