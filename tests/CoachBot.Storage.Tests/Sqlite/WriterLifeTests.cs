using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

public sealed class WriterLifeTests
{
    [Fact]
    public async Task A_work_that_is_cancelled_while_it_waits_never_runs()
    {
        await using var database = new TemporaryDatabase();
        using var cancellation = new CancellationTokenSource();
        var held = await database.HoldWriterAsync();
        var cancelled = database.Store.WriteAsync(unit => TemporaryDatabase.Insert(unit, "cancelled"), cancellation.Token);
        var other = database.WriteAsync("other");
        await cancellation.CancelAsync();
        // Before the writer is free: the caller need not wait for it.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await held.ReleaseAsync();
        await other;
        Assert.Equal(["other"], await database.TextsAsync());
    }

    [Fact]
    public async Task A_work_that_was_cancelled_before_it_was_given_never_runs()
    {
        await using var database = new TemporaryDatabase();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => database.Store.WriteAsync(unit => TemporaryDatabase.Insert(unit, "cancelled"), new CancellationToken(canceled: true)));
        Assert.Empty(await database.TextsAsync());
    }

    [Fact]
    public async Task Cancelling_a_work_that_has_started_changes_nothing()
    {
        await using var database = new TemporaryDatabase();
        using var cancellation = new CancellationTokenSource();
        var held = await database.HoldWriterAsync();
        var started = database.Store.WriteAsync(
            unit =>
            {
                cancellation.Cancel();
                return TemporaryDatabase.Insert(unit, "kept");
            },
            cancellation.Token);
        await held.ReleaseAsync();
        Assert.Equal(1, await started);
        Assert.Equal(["kept"], await database.TextsAsync());
    }

    [Fact]
    public async Task Disposing_commits_what_waits_and_refuses_what_comes()
    {
        await using var database = new TemporaryDatabase();
        var held = await database.HoldWriterAsync();
        var waiting = database.WriteAsync("waiting");
        var disposing = database.Store.DisposeAsync().AsTask();
        Assert.False(disposing.IsCompleted);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.WriteAsync("late"));
        await held.ReleaseAsync();
        await waiting;
        await disposing;
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.TextsAsync());

        await database.ReopenAsync(TemporaryDatabase.Notes);
        Assert.Equal(["waiting"], await database.TextsAsync());
    }

    [Fact]
    public async Task A_clean_end_leaves_one_file_without_a_log()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync("note");
        await database.TextsAsync();
        await database.Store.DisposeAsync();
        Assert.True(File.Exists(database.Path));
        Assert.False(File.Exists(database.Path + "-wal"));
        Assert.False(File.Exists(database.Path + ".pid"));
    }

    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA synchronous", "2")]
    [InlineData("PRAGMA foreign_keys", "1")]
    [InlineData("PRAGMA secure_delete", "1")]
    [InlineData("PRAGMA busy_timeout", "5000")]
    [InlineData("PRAGMA temp_store", "2")]
    public async Task The_writer_is_durable_strict_and_leaves_no_deleted_text(string pragma, string expected)
    {
        await using var database = new TemporaryDatabase();
        Assert.Equal(expected, await database.WriteAsync(unit => unit.QuerySingleOrDefault(pragma, row => row.GetString(0))));
    }
}
