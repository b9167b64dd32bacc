using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

public sealed class ReadTests
{
    [Fact]
    public async Task A_reader_keeps_its_snapshot_while_others_commit()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync("first");
        var (before, after) = await database.Store.ReadAsync(
            unit =>
            {
                var seen = TemporaryDatabase.Texts(unit);
                // The writer is free, so this commits on this very thread.
                Assert.True(database.WriteAsync("second").IsCompletedSuccessfully);
                return (seen, TemporaryDatabase.Texts(unit));
            },
            CancellationToken.None);
        Assert.Equal(["first"], before);
        Assert.Equal(["first"], after);
        Assert.Equal(["first", "second"], await database.TextsAsync());
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        await using var database = new TemporaryDatabase();
        var fault = await Assert.ThrowsAsync<StoreException>(
            () => database.Store.ReadAsync(unit => TemporaryDatabase.Insert(unit, "no"), CancellationToken.None));
        Assert.Contains("read-only", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fifth_reader_waits_for_one_of_four_and_can_be_cancelled()
    {
        await using var database = new TemporaryDatabase();
        using var cancellation = new CancellationTokenSource();
        var release = new TaskCompletionSource();
        using var inside = new CountdownEvent(4);
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () => database.Store.ReadAsync(
                _ =>
                {
                    inside.Signal();
                    release.Task.GetAwaiter().GetResult();
                    return 0;
                },
                CancellationToken.None),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()).ToList();
        inside.Wait();

        var patient = database.TextsAsync();
        var impatient = database.Store.ReadAsync(TemporaryDatabase.Texts, cancellation.Token);
        Assert.False(patient.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        release.SetResult();
        await Task.WhenAll(readers);
        Assert.Empty(await patient);
    }

    [Fact]
    public async Task A_reader_that_threw_serves_the_next_work_with_a_fresh_snapshot()
    {
        await using var database = new TemporaryDatabase();
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Store.ReadAsync<int>(
            unit =>
            {
                TemporaryDatabase.Texts(unit);
                throw new InvalidOperationException("no");
            },
            CancellationToken.None));
        await database.WriteAsync("later");
        Assert.Equal(["later"], await database.TextsAsync());
    }

    [Fact]
    public async Task A_file_opened_read_only_follows_the_process_that_writes_it()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync("first");
        await using var reader = SqliteDatabase.OpenReadOnly(database.Path, TemporaryDatabase.Notes);
        Assert.Equal(["first"], await reader.ReadAsync(TemporaryDatabase.Texts, CancellationToken.None));
        await database.WriteAsync("second");
        Assert.Equal(["first", "second"], await reader.ReadAsync(TemporaryDatabase.Texts, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.WriteAsync(_ => 0, CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_nobody_writes_can_be_opened_read_only()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync("first");
        await database.Store.DisposeAsync();
        await using var reader = SqliteDatabase.OpenReadOnly(database.Path, TemporaryDatabase.Notes);
        Assert.Equal(["first"], await reader.ReadAsync(TemporaryDatabase.Texts, CancellationToken.None));
    }
}
