using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoachBot.Storage.Sqlite;

/// <summary>Turns what SQLite and the file system report into a sentence that names the file and the way out.</summary>
public static class StoreFaults
{
    private const string ChooseAnother = "choose another file with Store__Sqlite";
    private const string RestoreBackup = "Stop CoachBot, put the file aside and restore a backup in its place.";

    /// <summary>Linux, and Windows: the errno or Win32 code inside <see cref="Exception.HResult"/>.</summary>
    private static readonly int[] NoSpaceLeft = [28, unchecked((int)0x80070070)];

    /// <summary>For what SQLite reports.</summary>
    public static StoreException Explain(SqliteException fault, string path)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new StoreException(Sentence(fault, path), fault);
    }

    /// <summary>For what the file system reports while the folder, the lock or a copy is made.</summary>
    public static StoreException Explain(IOException fault, string path)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new StoreException(NoSpaceLeft.Contains(fault.HResult) ? DiskFull(path) : NotWritable(path), fault);
    }

    /// <summary>For missing rights.</summary>
    public static StoreException Explain(UnauthorizedAccessException fault, string path) => new(NotWritable(path), fault);

    /// <summary>For a path that a file cannot have.</summary>
    internal static StoreException IsFolder(string path) => new($"{path} is a folder. Name a file in it with Store__Sqlite.");

    /// <summary>For a file that may be read only.</summary>
    internal static StoreException IsReadOnly(string path) => new(ReadOnly(path));

    /// <summary>For a file that is somebody else's.</summary>
    internal static StoreException IsForeign(string path) => new($"{path} is a database of another program. Choose another file with Store__Sqlite.");

    /// <summary>Whether the store is at fault, not the statement that was run: what a constraint or wrong SQL reports is the caller's.</summary>
    internal static bool IsStoreFault(SqliteException fault) => fault.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_READONLY
        or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL or raw.SQLITE_PERM or raw.SQLITE_AUTH or raw.SQLITE_NOMEM
        || IsFatal(fault);

    /// <summary>Whether the connection that met the fault is not to be trusted again.</summary>
    internal static bool IsFatal(SqliteException fault) => fault.SqliteErrorCode
        is raw.SQLITE_IOERR or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_CANTOPEN;

    /// <summary>A fault of the file, the disk or the engine as a <see cref="StoreException"/>; anything else as it is.</summary>
    internal static Exception Translate(Exception fault, string path) => fault switch
    {
        SqliteException sqlite when IsStoreFault(sqlite) => Explain(sqlite, path),
        IOException io => Explain(io, path),
        UnauthorizedAccessException rights => Explain(rights, path),
        _ => fault,
    };

    private static string Sentence(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => DiskFull(path),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => ReadOnly(path),
        raw.SQLITE_CORRUPT => $"{path} is damaged. {RestoreBackup}",
        raw.SQLITE_NOTADB => $"{path} is not an SQLite database. Restore a backup in its place, or {ChooseAnother}.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL =>
            $"{path} is locked by another process. Close the program that has it open, then try again.",
        raw.SQLITE_IOERR => $"Reading or writing {path} failed ({fault.Message}). Check the disk; if the file is damaged, restore a backup.",
        raw.SQLITE_NOMEM => $"There is not enough memory to work on {path}. Give CoachBot more, then start it again.",
        raw.SQLITE_CANTOPEN => CannotOpen(path),
        _ => $"{path} could not be used ({fault.Message}). If this repeats, restore a backup, or {ChooseAnother}.",
    };

    private static string CannotOpen(string path) =>
        File.Exists(path)
        ? $"{path} cannot be opened. Let the user that runs CoachBot read and write it and its folder, or {ChooseAnother}."
        : NotWritable(path);

    private static string ReadOnly(string path) =>
        $"{path} is read-only. Let the user that runs CoachBot write it and its folder, or {ChooseAnother}.";

    private static string DiskFull(string path) =>
        $"The disk that holds {path} is full, so the latest change was not kept. Free some space, then try again.";

    private static string NotWritable(string path) =>
        $"CoachBot cannot write in the folder {Path.GetDirectoryName(path)}. Let its user write there, or {ChooseAnother}.";
}
