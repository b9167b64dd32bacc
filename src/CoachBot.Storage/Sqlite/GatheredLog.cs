using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoachBot.Storage.Sqlite;

/// <summary>
/// Writes what a commit adds to the write-ahead log at once. SQLite writes each page of it by two calls of the system, a header and the page
/// itself: 26 calls for a commit of 13 pages, which take about as long as the sync after them. Here the writes of a commit that continue
/// each other are kept until it syncs the log, which it does before anybody may see it, or does something else with the file: the file sees
/// the same in the same order. Outside of a commit every write goes to the file, as a transaction may live on after one that fails.
/// </summary>
/// <remarks>
/// SQLite reaches a file through a table of methods (https://sqlite.org/c3ref/io_methods.html) and gives the log's file out
/// (SQLITE_FCNTL_JOURNAL_POINTER, https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html): some of its methods are replaced.
/// </remarks>
internal sealed unsafe partial class GatheredLog
{
    private const int JournalPointer = 28;
    private const int Ok = 0;

    /// <summary>Longer commits are written in such parts: SQLite takes no more at once on Unix, where it cuts the rest off (seekAndWriteFd).</summary>
    private const int Room = (1 << 17) - 1;

    private readonly Gathered* _gathered;

    /// <param name="file">A log that is open. What is kept for it is given free when SQLite closes it.</param>
    internal GatheredLog(LogFile* file)
    {
        _gathered = (Gathered*)NativeMemory.AllocZeroed((nuint)sizeof(Gathered));
        _gathered->Bytes = (byte*)NativeMemory.Alloc(Room);
        _gathered->Usual = file->Methods;
        _gathered->Methods = *file->Methods;
        _gathered->Methods.Close = &Close;
        _gathered->Methods.Read = &Read;
        _gathered->Methods.Write = &Write;
        _gathered->Methods.Truncate = &Truncate;
        _gathered->Methods.Sync = &Sync;
        _gathered->Methods.FileSize = &FileSize;
        file->Methods = &_gathered->Methods;
    }

    /// <summary>That of a connection that has read something, as only then its log is open.</summary>
    /// <exception cref="SqliteException">The connection is closed.</exception>
    public static GatheredLog Of(sqlite3 connection)
    {
        LogFile* file;
        SqliteException.ThrowExceptionForRC(FileControl(connection.DangerousGetHandle(), null, JournalPointer, &file), connection);
        return new GatheredLog(file);
    }

    /// <summary>A commit that waits for the disk begins.</summary>
    public void Gather() => _gathered->IsGathering = true;

    /// <summary>It has ended. What is still kept belongs to one that failed.</summary>
    public void End()
    {
        _gathered->IsGathering = false;
        _gathered->Count = 0;
    }

    private static Gathered* Of(LogFile* file) => (Gathered*)file->Methods;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(LogFile* file, byte* bytes, int count, long offset)
    {
        var gathered = Of(file);
        if (gathered->Count > 0 && (offset != gathered->Offset + gathered->Count || count > Room - gathered->Count))
        {
            var code = WriteOut(file);
            if (code != Ok)
                return code;
        }
        if (!gathered->IsGathering || count > Room)
            return gathered->Usual->Write(file, bytes, count, offset);
        if (gathered->Count == 0)
            gathered->Offset = offset;
        NativeMemory.Copy(bytes, gathered->Bytes + gathered->Count, (nuint)count);
        gathered->Count += count;
        return Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(LogFile* file, byte* bytes, int count, long offset)
    {
        var code = WriteOut(file);
        return code == Ok ? Of(file)->Usual->Read(file, bytes, count, offset) : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(LogFile* file, long size)
    {
        var code = WriteOut(file);
        return code == Ok ? Of(file)->Usual->Truncate(file, size) : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(LogFile* file, int flags)
    {
        var code = WriteOut(file);
        return code == Ok ? Of(file)->Usual->Sync(file, flags) : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FileSize(LogFile* file, long* size)
    {
        var code = WriteOut(file);
        return code == Ok ? Of(file)->Usual->FileSize(file, size) : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(LogFile* file)
    {
        var gathered = Of(file);
        file->Methods = gathered->Usual;
        NativeMemory.Free(gathered->Bytes);
        NativeMemory.Free(gathered);
        return file->Methods->Close(file);
    }

    /// <summary>What can't be written is given up: SQLite rolls back what it can't commit.</summary>
    private static int WriteOut(LogFile* file)
    {
        var gathered = Of(file);
        var count = gathered->Count;
        gathered->Count = 0;
        return count == 0 ? Ok : gathered->Usual->Write(file, gathered->Bytes, count, gathered->Offset);
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int FileControl(nint connection, byte* database, int operation, void* argument);

    /// <summary>SQLite's own begins so: <c>sqlite3_file</c>.</summary>
    internal struct LogFile
    {
        public Methods* Methods;
    }

    /// <summary><c>sqlite3_io_methods</c>, with those of its third version.</summary>
    internal struct Methods
    {
        public int Version;
        public delegate* unmanaged[Cdecl]<LogFile*, int> Close;
        public delegate* unmanaged[Cdecl]<LogFile*, byte*, int, long, int> Read;
        public delegate* unmanaged[Cdecl]<LogFile*, byte*, int, long, int> Write;
        public delegate* unmanaged[Cdecl]<LogFile*, long, int> Truncate;
        public delegate* unmanaged[Cdecl]<LogFile*, int, int> Sync;
        public delegate* unmanaged[Cdecl]<LogFile*, long*, int> FileSize;
        public Others Others;
    }

    [InlineArray(12)]
    internal struct Others
    {
        private nint _method;
    }

    /// <summary>A file's own table, from which the rest is found.</summary>
    private struct Gathered
    {
        public Methods Methods;
        public Methods* Usual;
        public byte* Bytes;
        public long Offset;
        public int Count;
        public bool IsGathering;
    }
}
