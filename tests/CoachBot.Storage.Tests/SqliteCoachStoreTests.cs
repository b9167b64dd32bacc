using CoachBot.Application.Stores;
using CoachBot.Testing.Stores;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Tests;

/// <summary>The suite of every store, on SQLite.</summary>
public sealed class SqliteCoachStoreTests : CoachStoreSuite
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-store-");

    protected override ICoachStore Open(TimeProvider clock) => SqliteCoachStore.Open(Path.Combine(_folder.FullName, "coach.db"), clock);

    [Fact]
    public async Task A_change_is_worked_out_while_another_is_written()
    {
        await using var store = SqliteCoachStore.Open(Path.Combine(_folder.FullName, "other.db"));
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

    [Fact]
    public async Task As_long_as_nothing_is_committed_who_asks_again_is_answered_from_memory()
    {
        var path = Path.Combine(_folder.FullName, "other.db");
        await using var store = SqliteCoachStore.Open(path);
        await store.InTransactionAsync(
            session =>
            {
                var team = session.CreateTeam(Ada.Platform, Ada.Workspace, "Team", Sample.Start);
                session.Save(session.CreateMember(team, Ada, Domain.Teams.Role.Admin, Sample.Settings(), Sample.Start), Sample.Start);
                return 0;
            },
            CancellationToken.None);
        Task<Instant?> AskAsync() => store.ReadAsync(reader => reader.WakeUpOf(reader.FindAccount(Ada)!.Member), CancellationToken.None);
        Assert.Equal(Sample.Start, await AskAsync());

        // Only another program can write what the store does not know of; that one sees it with its next commit is all that is promised.
        using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "UPDATE members SET wake_ms = NULL";
            command.ExecuteNonQuery();
        }

        Assert.Equal(Sample.Start, await AskAsync());
        await store.InTransactionAsync(_ => 0, CancellationToken.None);
        Assert.Null(await AskAsync());
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
