using CoachBot.Application.Stores;
using CoachBot.Testing.Stores;

namespace CoachBot.Storage.Tests;

/// <summary>The suite of every store, on SQLite.</summary>
public sealed class SqliteCoachStoreTests : CoachStoreSuite
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coachbot-store-");

    protected override ICoachStore Open(TimeProvider clock) => SqliteCoachStore.Open(Path.Combine(folder.FullName, "coach.db"), clock);

    [Fact]
    public async Task A_change_is_worked_out_while_another_is_written()
    {
        await using var store = SqliteCoachStore.Open(Path.Combine(folder.FullName, "other.db"));
        using var workedOut = new ManualResetEventSlim();
        var runs = 0;

        // On a thread of its own: a change that finds nobody writing runs on its caller's.
        var first = Task.Run(() => store.InTransactionAsync(_ => workedOut.Wait(TimeSpan.FromMinutes(1)), CancellationToken.None));
        while (!store.IsBusy)
            await Task.Yield();
        var second = store.InTransactionAsync(
            _ =>
            {
                workedOut.Set();
                return ++runs;
            },
            CancellationToken.None);

        Assert.True(await first);
        Assert.Equal(1, await second);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
