using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Sessions;

/// <summary>Ids that were set aside on the disk before they are given away, so that no id is ever given twice, whatever rolls back.</summary>
internal sealed class IdBlock(SqliteDatabase database) : IDisposable
{
    private const int BlockSize = 4096;

    /// <summary>More than the transactions that run beside each other take, nearly always.</summary>
    private const int Low = 512;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _filling = new(1);
    private long _next;
    private long _end;

    public bool IsLow
    {
        get
        {
            lock (_gate)
                return _end - _next < Low;
        }
    }

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        await _filling.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!IsLow)
                return;
            var first = await database.WriteAsync(Reserve, cancellationToken).ConfigureAwait(false);
            lock (_gate)
                (_next, _end) = (first, first + BlockSize);
        }
        finally
        {
            _filling.Release();
        }
    }

    public bool TryTake(out long id)
    {
        lock (_gate)
        {
            id = _next;
            if (_next == _end)
                return false;
            _next++;
            return true;
        }
    }

    /// <summary>A block for one transaction alone, which goes back with it: for the rare one that takes very many.</summary>
    public static (long Next, long End) TakeWithin(SqliteUnit unit)
    {
        var first = Reserve(unit);
        return (first, first + BlockSize);
    }

    public void Dispose() => _filling.Dispose();

    private static long Reserve(SqliteUnit unit) =>
        unit.QuerySingleOrDefault(SequenceSql.Take, row => row.GetInt64(0), BlockSize) - BlockSize;
}
