using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

public sealed class CoachMigrationsTests
{
    [Fact]
    public void All_BringsTheHashThatItsTextHas_ForEachMigration()
    {
        Assert.NotEmpty(CoachMigrations.All);
        Assert.All(CoachMigrations.All, migration => Assert.Equal(new Migration(1, "", migration.Sql).Hash, migration.Hash));
    }

    [Fact]
    public void All_IsNumberedFromOneWithoutGaps() =>
        Assert.Equal(Enumerable.Range(1, CoachMigrations.All.Count), CoachMigrations.All.Select(migration => migration.Number));
}
