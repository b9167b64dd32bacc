using CoachBot.Application.Stores;
using CoachBot.Testing.Stores;

namespace CoachBot.Storage.Tests;

/// <summary>The suite of every store, on SQLite.</summary>
public sealed class SqliteCoachStoreTests : CoachStoreSuite
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coachbot-store-");

    protected override ICoachStore Open(TimeProvider clock) => SqliteCoachStore.Open(Path.Combine(folder.FullName, "coach.db"), clock);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
