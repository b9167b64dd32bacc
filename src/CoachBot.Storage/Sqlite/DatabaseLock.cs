using System.Globalization;

namespace CoachBot.Storage.Sqlite;

/// <summary>
/// Keeps a second writer out for as long as the process lives. The system releases the lock however the process ends, so nothing stale
/// remains. The process id stands in a file beside it, since a locked file cannot be read; neither means anything while the lock is free.
/// The lock file is never deleted: a process that waits on a deleted one would hold a lock that nobody else sees.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    /// <summary>Linux, macOS, and Windows: what <see cref="Exception.HResult"/> says of a file that somebody else holds.</summary>
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;
    private readonly string _pidPath;

    private DatabaseLock(FileStream file, string pidPath)
    {
        _file = file;
        _pidPath = pidPath;
    }

    /// <exception cref="StoreException">Another process, or this one, holds the lock.</exception>
    public static DatabaseLock Take(string path)
    {
        var pidPath = path + ".pid";
        try
        {
            var file = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var taken = new DatabaseLock(file, pidPath);
            try
            {
                File.WriteAllText(pidPath, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            }
            catch
            {
                taken.Dispose();
                throw;
            }
            return taken;
        }
        catch (IOException held) when (HeldByAnother.Contains(held.HResult))
        {
            throw new StoreException(
                $"{path} is already in use by another CoachBot{Holder(pidPath)}. Stop it first, or choose another file with Store__Sqlite.", held);
        }
    }

    public void Dispose()
    {
        // The second call of two must not remove what the next holder wrote.
        if (!_file.CanWrite)
            return;
        File.Delete(_pidPath);
        _file.Dispose();
    }

    private static string Holder(string pidPath)
    {
        try
        {
            return $" (process {File.ReadAllText(pidPath)})";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
