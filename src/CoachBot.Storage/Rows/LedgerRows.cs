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
}
