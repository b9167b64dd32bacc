using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Sqlite;

/// <summary>
/// Folds the write-ahead log into the file beside the writer, who goes on writing meanwhile (https://sqlite.org/wal.html#ckpt): a commit
/// that had to fold 32 MiB by itself took 10 to 20 ms, and everybody who came with it waited.
/// </summary>
internal sealed class LogFolder(string path) : IAsyncDisposable
{
    /// <summary>8 MiB.</summary>
    private const int EnoughPages = 2000;

    /// <summary>
    /// 2 MiB, while somebody imports: the log grows a hundred times as fast then, and commits wait for the disk while it takes
    /// what was folded.
    /// </summary>
    private const int EnoughStagedPages = 500;

    /// <summary>Each folds what was written during the one before; after one that leaves nothing the log begins anew.</summary>
    private const int MostPasses = 5;

    private Task _folding = Task.CompletedTask;
    private int _pages;

    /// <summary>The log has grown. Called by the writer alone.</summary>
    /// <param name="byPages">By how much.</param>
    /// <param name="isStaged">Whether by a work that did not wait for the disk.</param>
    public void Grew(int byPages, bool isStaged)
    {
        _pages += byPages;
        if (_pages < (isStaged ? EnoughStagedPages : EnoughPages) || !_folding.IsCompleted)
            return;
        _pages = 0;
        _folding = Task.Run(Fold);
    }

    /// <summary>Completes when it no longer touches the file; what the writer writes from then on is not folded here.</summary>
    public async ValueTask DisposeAsync() => await _folding.ConfigureAwait(false);

    private void Fold()
    {
        try
        {
            var unit = Connections.OpenFolder(path);
            var folded = 0L;
            for (var pass = 0; pass < MostPasses; pass++)
            {
                var before = folded;
                folded = unit.QuerySingleOrDefault("PRAGMA wal_checkpoint(PASSIVE)", row => row.GetInt64(2));
                if (folded == before)
                    break;
            }
            unit.Close();
        }
        catch (SqliteException)
        {
            // Nothing is lost by it: the log is as it was, and the writer meets what is wrong with the file and says so.
        }
    }
}
