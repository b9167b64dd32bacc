using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Sessions;

/// <summary>Ids that were set aside on the disk before they are given away, so that no id is ever given twice, whatever rolls back.</summary>
internal sealed class IdBlock(SqliteDatabase database) : IDisposable
{
    private const int BlockSize = 4096;

    /// <summary>More than the transactions that run beside each other take, nearly always.</summary>
    private const int Low = 512;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim filling = new(1);
    private long next;
    private long end;

    public bool IsLow
    {
        get
        {
            lock (gate)
                return end - next < Low;
        }
    }

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        await filling.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!IsLow)
                return;
            var first = await database.WriteAsync(Reserve, cancellationToken).ConfigureAwait(false);
            lock (gate)
                (next, end) = (first, first + BlockSize);
        }
        finally
        {
            filling.Release();
        }
    }

    public bool TryTake(out long id)
    {
        lock (gate)
        {
            id = next;
            if (next == end)
                return false;
            next++;
            return true;
        }
    }

    /// <summary>A block for one transaction alone, which goes back with it: for the rare one that takes very many.</summary>
    public static (long Next, long End) TakeWithin(SqliteUnit unit)
    {
        var first = Reserve(unit);
        return (first, first + BlockSize);
    }

    public void Dispose() => filling.Dispose();

    private static long Reserve(SqliteUnit unit) =>
        unit.QuerySingleOrDefault(SequenceSql.Take, row => row.GetInt64(0), BlockSize) - BlockSize;
}
