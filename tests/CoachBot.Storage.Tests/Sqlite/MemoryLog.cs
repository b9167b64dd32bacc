using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

/// <summary>A file as SQLite has them, in memory, under a log that gathers; it notes the writes that reach it.</summary>
internal sealed unsafe class MemoryLog : IDisposable
{
    /// <summary>SQLITE_FULL</summary>
    public const int Full = 13;

    private const int ShortRead = 522;

    private readonly File* _file = (File*)NativeMemory.AllocZeroed((nuint)sizeof(File));
    private readonly GatheredLog.Methods* _methods = (GatheredLog.Methods*)NativeMemory.AllocZeroed((nuint)sizeof(GatheredLog.Methods));
    private readonly GCHandle _self;
    private readonly List<byte> _content = [];

    public MemoryLog()
    {
        _self = GCHandle.Alloc(this);
        _methods->Close = &OnClose;
        _methods->Read = &OnRead;
        _methods->Write = &OnWrite;
        _methods->Truncate = &OnTruncate;
        _methods->Sync = &OnSync;
        _methods->FileSize = &OnFileSize;
        _file->Log.Methods = _methods;
        _file->Self = GCHandle.ToIntPtr(_self);
        Log = new GatheredLog(&_file->Log);
    }

    public GatheredLog Log { get; }

    /// <summary>Whether the disk is full.</summary>
    public bool Refuses { get; set; }

    public IReadOnlyList<byte> Content => _content;

    public List<(long Offset, int Count)> Writes { get; } = [];

    public int Write(long offset, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
            return _file->Log.Methods->Write(&_file->Log, first, bytes.Length, offset);
    }

    public byte[] Read(long offset, int count)
    {
        var bytes = new byte[count];
        fixed (byte* first = bytes)
        {
            var code = _file->Log.Methods->Read(&_file->Log, first, count, offset);
            return code == ShortRead ? bytes[..(int)Math.Max(0, _content.Count - offset)] : bytes;
        }
    }

    public int Truncate(long size) => _file->Log.Methods->Truncate(&_file->Log, size);

    public int Sync() => _file->Log.Methods->Sync(&_file->Log, 0);

    public long Size()
    {
        long size;
        _ = _file->Log.Methods->FileSize(&_file->Log, &size);
        return size;
    }

    public void Dispose()
    {
        _ = _file->Log.Methods->Close(&_file->Log);
        Assert.True(_file->Log.Methods == _methods);
        NativeMemory.Free(_methods);
        NativeMemory.Free(_file);
        _self.Free();
    }

    private static MemoryLog Of(GatheredLog.LogFile* file) => (MemoryLog)GCHandle.FromIntPtr(((File*)file)->Self).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnClose(GatheredLog.LogFile* file) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnRead(GatheredLog.LogFile* file, byte* bytes, int count, long offset)
    {
        var content = CollectionsMarshal.AsSpan(Of(file)._content);
        var there = offset < content.Length ? content[(int)offset..] : [];
        if (there.Length < count)
        {
            there.CopyTo(new Span<byte>(bytes, count));
            return ShortRead;
        }
        there[..count].CopyTo(new Span<byte>(bytes, count));
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnWrite(GatheredLog.LogFile* file, byte* bytes, int count, long offset)
    {
        var log = Of(file);
        if (log.Refuses)
            return Full;
        // As SQLite's own on Unix: it does not write more at once than this.
        if (count > 0x1ffff)
            return Full;
        log.Writes.Add((offset, count));
        var missing = (int)offset + count - log._content.Count;
        if (missing > 0)
            log._content.AddRange(new byte[missing]);
        new Span<byte>(bytes, count).CopyTo(CollectionsMarshal.AsSpan(log._content)[(int)offset..]);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnTruncate(GatheredLog.LogFile* file, long size)
    {
        var content = Of(file)._content;
        content.RemoveRange((int)size, content.Count - (int)size);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnSync(GatheredLog.LogFile* file, int flags) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnFileSize(GatheredLog.LogFile* file, long* size)
    {
        *size = Of(file)._content.Count;
        return 0;
    }

    /// <summary>SQLite's part first, as it is with its own files.</summary>
    private struct File
    {
        public GatheredLog.LogFile Log;
        public nint Self;
    }
}
