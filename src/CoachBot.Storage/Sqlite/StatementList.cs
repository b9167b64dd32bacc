using System.Runtime.InteropServices;

namespace CoachBot.Storage.Sqlite;

/// <summary>Statements with their arguments, to be run in one go by whoever may write.</summary>
internal sealed class StatementList : IStatements
{
    // As much as a reminder needs; a check-in needs twice as much.
    private readonly List<(string Sql, int Args)> _statements = new(8);
    private readonly List<DbValue> _values = new(64);

    public void Execute(string sql, params ReadOnlySpan<DbValue> args)
    {
        _statements.Add((sql, args.Length));
        _values.AddRange(args);
    }

    /// <summary>May be called again where what it did was rolled back.</summary>
    public void Run(SqliteUnit unit)
    {
        var rest = (ReadOnlySpan<DbValue>)CollectionsMarshal.AsSpan(_values);
        foreach (var (sql, args) in _statements)
        {
            unit.Execute(sql, rest[..args]);
            rest = rest[args..];
        }
    }
}
