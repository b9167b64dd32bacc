using CoachBot.Application.Stores;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Rows;

internal static class LedgerRows
{
    /// <summary>Appends what a book noted and empties its list.</summary>
    /// <param name="to">Where the statements go.</param>
    /// <param name="team">The team.</param>
    /// <param name="member">Whose book it is; null for the team's.</param>
    /// <param name="actor">Who acted; null for the coach itself.</param>
    /// <param name="entries">The book's list.</param>
    public static void Append(IStatements to, TeamId team, MemberId? member, MemberId? actor, List<LedgerEntry> entries)
    {
        foreach (var entry in entries)
        {
            to.Execute(
                LedgerSql.Insert, team.Value, member?.Value, actor?.Value, entry.Kind, entry.At.Ms(), entry.Subject, entry.Parent,
                entry.Date.Iso(), entry.Rule, LedgerEntry.RuleVersion, entry.Figures);
        }
        entries.Clear();
    }

    /// <summary>As <c>why</c> reads it, the newest first.</summary>
    public static List<LedgerRow> Find(SqliteUnit unit, TeamId team, LedgerQuery query)
    {
        var kind = query.KindPrefix ?? "";
        return (query.Member, query.Subject) switch
        {
            (null, null) => unit.Query(LedgerSql.OfTeam, Read, team.Value, kind, query.Most),
            ({ } member, null) => unit.Query(LedgerSql.OfMember, Read, team.Value, kind, query.Most, member.Value),
            (null, { } subject) => unit.Query(LedgerSql.OfSubject, Read, team.Value, kind, query.Most, subject),
            ({ } member, { } subject) => unit.Query(LedgerSql.OfMemberAndSubject, Read, team.Value, kind, query.Most, member.Value, subject),
        };
    }

    private static LedgerRow Read(SqliteRow row)
    {
        var columns = new Columns(row);
        return new LedgerRow(
            columns.Long(), columns.Instant(), columns.Text(), columns.Long(), columns.Long(), columns.DateOrNull(), columns.Text(), columns.Int(),
            columns.Text())
        {
            Actor = columns.LongOrNull() is { } actor ? new MemberId(actor) : null,
        };
    }
}
