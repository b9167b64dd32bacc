using System.Text.Json;
using CoachBot.Application.Stores;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>A team's row with what is kept beside it.</summary>
/// <param name="HasExpectations">Whether there is anything to read of promises to the audience.</param>
/// <param name="HasPlans">Whether a plan is open.</param>
internal sealed record TeamRow(Team Team, int NextGoalNumber, int NextStrategyNumber, bool HasExpectations, bool HasPlans);

internal static class TeamRows
{
    public static TeamRow? Find(SqliteUnit unit, TeamId id) => unit.QuerySingleOrDefault(TeamSql.Select, Read, id.Value);

    public static void Insert(IStatements to, TeamBook book, long stamp) => Write(to, TeamSql.Insert, book, stamp);

    public static void Update(IStatements to, TeamBook book, long stamp) => Write(to, TeamSql.Update, book, stamp);

    public static List<Channel> Channels(SqliteUnit unit, TeamId team) => unit.Query(
        TeamSql.Channels,
        row => new Channel(new ChannelId(row.GetInt64(0)), row.GetString(1))
        {
            Audit = row.GetStringOrNull(2) is { } audit ? RecordJson.Read<ChannelAudit>(audit) : null,
        },
        team.Value);

    public static void Save(IStatements to, TeamId team, Channel channel) =>
        to.Execute(TeamSql.UpsertChannel, channel.Id.Value, team.Value, channel.Name,
            channel.Audit is { } audit ? RecordJson.Write(audit) : null);

    public static void Delete(IStatements to, TeamId team, Channel channel) =>
        to.Execute(TeamSql.DeleteChannel, team.Value, channel.Id.Value);

    public static List<Holiday> Holidays(SqliteUnit unit, TeamId team) => unit.Query(
        TeamSql.Holidays, row => new Holiday(Stored.Date(row.GetUtf8(0)), row.GetStringOrNull(1)), team.Value);

    public static void Save(IStatements to, TeamId team, Holiday holiday) =>
        to.Execute(TeamSql.UpsertHoliday, team.Value, holiday.Date.Iso(), holiday.Name);

    public static void Delete(IStatements to, TeamId team, Holiday holiday) =>
        to.Execute(TeamSql.DeleteHoliday, team.Value, holiday.Date.Iso());

    /// <summary>The silences that end after an instant, of all teams alike.</summary>
    public static List<Silence> Silences(SqliteUnit unit, Instant after) => unit.Query(
        PresenceSql.Silences,
        row => new Silence(Stored.Instant(row.GetInt64(0)), Stored.Instant(row.GetInt64(1)), row.GetBoolean(2)),
        after.Ms());

    private static void Write(IStatements to, string sql, TeamBook book, long stamp) => to.Execute(
        sql, book.Id.Value, book.Team.Name, book.Team.InstalledAt.Ms(), book.Team.Room, (int)book.Team.ReviewDay, book.Team.ReviewTime.Iso(),
        book.NextGoalNumber, book.NextStrategyNumber, stamp, book.Team.ReviewedOn.Iso(), book.Team.ReviewsUnanswered,
        (book.Team.Rate?.Amount).Minor(), book.Team.Rate?.Currency, book.Team.Rate?.ForAll ?? false, book.Team.AssessAgainAt.Ms());

    private static TeamRow Read(SqliteRow row)
    {
        var columns = new Columns(row);
        var team = new Team
        {
            Id = new TeamId(columns.Long()),
            Name = columns.Text(),
            InstalledAt = columns.Instant(),
            Room = columns.TextOrNull(),
            ReviewDay = (IsoDayOfWeek)columns.Int(),
            ReviewTime = columns.Time(),
            ReviewedOn = columns.DateOrNull(),
            ReviewsUnanswered = columns.Int(),
            Rate = ReadRate(ref columns),
            AssessAgainAt = columns.InstantOrNull(),
        };
        return new TeamRow(team, columns.Int(), columns.Int(), columns.Flag(), columns.Flag());
    }

    private static HourlyRate? ReadRate(ref Columns columns)
    {
        var (minor, currency, forAll) = (columns.LongOrNull(), columns.TextOrNull(), columns.Flag());
        return minor is { } amount && currency is not null ? new HourlyRate(amount / 100m, currency, forAll) : null;
    }
}
