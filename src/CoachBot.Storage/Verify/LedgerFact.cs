using System.Globalization;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Verify;

/// <summary>A row of the ledger with its figures taken apart.</summary>
internal sealed record LedgerFact(long Id, string Kind, long At, long Subject, long Parent, string? Date, IReadOnlyDictionary<string, string> Figures)
{
    private const string Select = "SELECT id, kind, at_ms, subject_id, parent_id, date, figures FROM ledger WHERE team_id = ?1 AND member_id";

    /// <summary>What happened in a member's book, oldest first.</summary>
    public static List<LedgerFact> Of(SqliteUnit unit, long team, long member) => unit.Query($"{Select} = ?2 ORDER BY id", Read, team, member);

    /// <summary>What happened in the team's book, oldest first.</summary>
    public static List<LedgerFact> Of(SqliteUnit unit, long team) => unit.Query($"{Select} IS NULL ORDER BY id", Read, team);

    public string? Text(string name) => Figures.GetValueOrDefault(name);

    public long? Number(string name) => Text(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public decimal? Amount(string name) => Text(name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public T State<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(Text(name) ?? "");

    /// <summary>Replays rows one by one.</summary>
    /// <exception cref="StoreException">A row does not follow from those before it.</exception>
    public static void Replay(IEnumerable<LedgerFact> facts, Action<LedgerFact> apply)
    {
        foreach (var fact in facts)
        {
            try
            {
                apply(fact);
            }
            catch (Exception fault) when (fault is KeyNotFoundException or FormatException or ArgumentException)
            {
                throw new StoreException($"Row {fact.Id} of the ledger ({fact.Kind}) does not follow from those before it. Restore a backup.", fault);
            }
        }
    }

    private static LedgerFact Read(SqliteRow row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetStringOrNull(5),
        row.GetString(6).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(figure => figure.Split('=', 2))
            .Where(figure => figure.Length == 2).DistinctBy(figure => figure[0]).ToDictionary(figure => figure[0], figure => figure[1]));
}
