using CoachBot.Storage.Sqlite;

namespace CoachBot.Testing.Stores;

/// <summary>
/// An empty store, brought to the program's schema once and copied from then on: the migrations are a third of the processor's time of a
/// short spec. They are played anew in the tests of the storage, and wherever a program of its own is started.
/// </summary>
public static class NewStore
{
    private static readonly Lazy<byte[]> Empty = new(Make);

    /// <summary>Puts one there, unless a file is there already.</summary>
    public static void At(string path)
    {
        if (!File.Exists(path))
            File.WriteAllBytes(path, Empty.Value);
    }

    private static byte[] Make()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-new-").FullName;
        try
        {
            var path = Path.Combine(folder, "coach.db");
            StoreMigration.RunAsync(path, CancellationToken.None).GetAwaiter().GetResult();
            return File.ReadAllBytes(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
