namespace CoachBot.Storage.Sqlite;

/// <summary>
/// How often what readers see has changed. As long as the count is the same and even, whatever was read at it is so: nobody else writes
/// the file, and a commit counts twice, before readers can see it and before its caller hears of it.
/// </summary>
public sealed class ChangeCount
{
    private long _count;

    /// <summary>Odd while a change is being made.</summary>
    public long Now => Volatile.Read(ref _count);

    internal void Step() => Interlocked.Increment(ref _count);
}
