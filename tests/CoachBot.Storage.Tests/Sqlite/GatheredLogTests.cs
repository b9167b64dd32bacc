using CoachBot.Storage.Sqlite;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Storage.Tests.Sqlite;

/// <summary>The log under a writer that gathers is, for all others and after every commit, what it is under one that does not.</summary>
public sealed class GatheredLogTests
{
    private const int Page = 40;

    [Fact]
    public void A_commit_of_many_pages_is_written_by_one_call()
    {
        using var file = new MemoryLog();

        for (var page = 0; page < 13; page++)
            WriteFrame(file, page, isLast: page == 12);

        Assert.Equal([(0L, 13 * (24 + Page))], file.Writes);
    }

    [Fact]
    public void A_header_of_a_commit_that_is_written_anew_waits_for_nothing()
    {
        using var file = new MemoryLog();
        WriteFrame(file, 0, isLast: true);

        Assert.Equal(0, file.Write(0, Header(isLast: true)));

        Assert.Equal([(0L, 24), (24L, Page), (0L, 24)], file.Writes);
    }

    [Fact]
    public void What_the_disk_refuses_is_said_to_whoever_writes_and_never_written_later()
    {
        using var file = new MemoryLog();
        WriteFrame(file, 0, isLast: false);
        file.Refuses = true;

        Assert.Equal(MemoryLog.Full, file.Write(24 + Page, Header(isLast: true)) | file.Write(48 + Page, new byte[Page]));

        file.Refuses = false;
        Assert.Equal(0, file.Sync());
        Assert.Empty(file.Content);
    }

    [Fact]
    public void Whatever_is_done_with_the_file_it_is_as_if_every_write_went_to_it_at_once() => Check.QuickThrowOnFailure(Prop.ForAll(
        Steps.ArrayOf().ToArbitrary(),
        steps =>
        {
            using var file = new MemoryLog();
            var plain = new List<byte>();
            var end = 0L;
            foreach (var (kind, size, back, seed) in steps)
            {
                var offset = Math.Max(0, end - back);
                var isVisible = kind != Step.Write;
                switch (kind)
                {
                    case Step.Write:
                        var bytes = Enumerable.Range(seed, size).Select(b => (byte)(size == 24 && b - seed is >= 4 and < 8 ? 0 : b)).ToArray();
                        Assert.Equal(0, file.Write(offset, bytes));
                        Put(plain, offset, bytes);
                        end = offset + size;
                        break;
                    case Step.Commit:
                        Assert.Equal(0, file.Write(offset, Header(isLast: true)));
                        Put(plain, offset, Header(isLast: true));
                        var page = Enumerable.Repeat((byte)seed, size).ToArray();
                        Assert.Equal(0, file.Write(offset + 24, page));
                        Put(plain, offset + 24, page);
                        end = offset + 24 + size;
                        break;
                    case Step.Read:
                        Assert.Equal(plain.Skip((int)offset).Take(size), file.Read(offset, size));
                        break;
                    case Step.Truncate:
                        Assert.Equal(0, file.Truncate(Math.Min(offset, plain.Count)));
                        plain.RemoveRange((int)Math.Min(offset, plain.Count), plain.Count - (int)Math.Min(offset, plain.Count));
                        break;
                    case Step.Size:
                        Assert.Equal(plain.Count, file.Size());
                        break;
                    default:
                        Assert.Equal(0, file.Sync());
                        break;
                }
                if (isVisible)
                    Assert.Equal(plain, file.Content);
            }
        }));

    /// <summary>A process that is killed leaves the files as they are: others must find all commits in them, waited for or not.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_killed_writer_leaves_behind_holds_every_commit(bool waitsForDisk)
    {
        await using var database = new TemporaryDatabase();
        // Fewer pages than the longer works write: they are in the log before their commit.
        await database.WriteAsync(unit => unit.Execute("PRAGMA cache_size=4"));
        var texts = new List<string>();
        for (var work = 0; work < 40; work++)
        {
            var text = new string((char)('a' + (work % 26)), (work * 997) % 30_000);
            if (work % 5 == 4)
                await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(unit => Abandon(unit, text)));
            else
                await WriteAsync(unit => TemporaryDatabase.Insert(unit, text));
            if (work % 5 != 4)
                texts.Add(text);

            File.Copy(database.Path, database.Beside("left.db"), overwrite: true);
            File.Copy(database.Path + "-wal", database.Beside("left.db-wal"), overwrite: true);
            await using var left = SqliteDatabase.Open(database.Beside("left.db"), TemporaryDatabase.Notes);
            Assert.Equal(texts, await left.ReadAsync(TemporaryDatabase.Texts, CancellationToken.None));
            Assert.Equal(texts, await database.TextsAsync());
        }
        Assert.Equal("ok", await database.Store.ReadAsync(unit => unit.QuerySingleOrDefault("PRAGMA integrity_check", row => row.GetString(0)), CancellationToken.None));

        Task<int> WriteAsync(Func<SqliteUnit, int> work) => waitsForDisk
            ? database.Store.WriteAsync(work, CancellationToken.None)
            : database.Store.WriteSoonAsync(work, CancellationToken.None);
    }

    private enum Step
    {
        Write,
        Commit,
        Read,
        Truncate,
        Size,
        Sync,
    }

    /// <summary>Mostly writes that continue each other, some of them of the sizes that the log has.</summary>
    private static Gen<(Step Kind, int Size, int Back, int Seed)> Steps =>
        from kind in Gen.Frequency((8, Gen.Constant(Step.Write)), (2, Gen.Constant(Step.Commit)), (1, Gen.Elements(Step.Read, Step.Truncate, Step.Size, Step.Sync)))
        from size in Gen.Frequency((30, Gen.Elements(24, Page, 1, 32)), (1, Gen.Constant(70_000)))
        from back in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Elements(24, Page, 24 + Page, 100_000, -10)))
        from seed in Gen.Choose(0, 255)
        select (kind, size, back, seed);

    private static void WriteFrame(MemoryLog file, int index, bool isLast)
    {
        var offset = index * (24 + Page);
        Assert.Equal(0, file.Write(offset, Header(isLast)));
        Assert.Equal(0, file.Write(offset + 24, new byte[Page]));
    }

    private static byte[] Header(bool isLast)
    {
        var header = new byte[24];
        header[7] = isLast ? (byte)9 : (byte)0;
        return header;
    }

    private static void Put(List<byte> file, long offset, byte[] bytes)
    {
        while (file.Count < offset + bytes.Length)
            file.Add(0);
        for (var i = 0; i < bytes.Length; i++)
            file[(int)offset + i] = bytes[i];
    }

    private static int Abandon(SqliteUnit unit, string text)
    {
        TemporaryDatabase.Insert(unit, text);
        throw new InvalidOperationException("Abandoned.");
    }
}
