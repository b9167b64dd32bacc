using System.Globalization;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Verify;

/// <summary>Rows by their id, each a text or NULL a column.</summary>
internal sealed class Figures : Dictionary<string, string?[]>
{
    /// <summary>Every value as text, so that both sides are compared in one form.</summary>
    public void Put(string row, params ReadOnlySpan<object?> values)
    {
        var texts = new string?[values.Length];
        for (var i = 0; i < values.Length; i++)
            texts[i] = Text(values[i]);
        this[row] = texts;
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "1" : "0",
        Enum state => Convert.ToInt64(state, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        double real => real.ToString("F9", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}

/// <summary>Compares what is stored with what was recomputed, figure by figure.</summary>
internal sealed class Comparison(SqliteUnit unit)
{
    private const string WholeRow = "(row)";
    private readonly List<Difference> _differences = [];
    private long _figures;

    public VerifyReport Report => new(_figures, _differences);

    /// <param name="table">The table.</param>
    /// <param name="sql">Selects the row's id as text, then the columns that are compared.</param>
    /// <param name="recomputed">What they should be, in the same order.</param>
    /// <param name="columns">Their names.</param>
    /// <param name="args">The statement's arguments.</param>
    public void Compare(string table, string sql, Figures recomputed, string[] columns, params ReadOnlySpan<DbValue> args)
    {
        var stored = Read(sql, columns.Length, args);
        foreach (var (row, should) in recomputed)
        {
            if (!stored.TryGetValue(row, out var values))
            {
                Add(table, row, WholeRow, null, "there");
                continue;
            }
            for (var i = 0; i < columns.Length; i++)
            {
                _figures++;
                if (values[i] != should[i])
                    Add(table, row, columns[i], values[i], should[i]);
            }
        }
        foreach (var row in stored.Keys.Where(row => !recomputed.ContainsKey(row)))
            Add(table, row, WholeRow, "there", null);
    }

    /// <summary>One figure that is judged elsewhere.</summary>
    public void Judge(bool isRight, string table, string row, string column, string? stored, string? recomputed)
    {
        _figures++;
        if (!isRight)
            Add(table, row, column, stored, recomputed);
    }

    private void Add(string table, string row, string column, string? stored, string? recomputed) =>
        _differences.Add(new Difference(table, row, column, stored, recomputed));

    private Figures Read(string sql, int columns, ReadOnlySpan<DbValue> args)
    {
        var rows = new Figures();
        foreach (var (id, values) in unit.Query(
            sql, row => (row.GetString(0), Enumerable.Range(1, columns).Select(row.GetStringOrNull).ToArray()), args))
        {
            rows[id] = values;
        }
        return rows;
    }
}
