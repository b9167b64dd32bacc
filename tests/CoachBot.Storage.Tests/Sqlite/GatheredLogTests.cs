using CoachBot.Storage.Sqlite;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Storage.Tests.Sqlite;

/// <summary>The log under a writer that gathers is, for all others and after every commit, what it is under one that does not.</summary>
public sealed class GatheredLogTests
{
    [Fact]
    public void A_commit_of_many_pages_is_written_by_one_call()
    {
        using var file = new MemoryLog();
        file.Log.Gather();

        for (var page = 0; page < 13; page++)
        {
            Assert.Equal(0, file.Write(page * 4120, new byte[24]));
            Assert.Equal(0, file.Write((page * 4120) + 24, new byte[4096]));
        }
        Assert.Equal(0, file.Sync());

        Assert.Equal([(0L, 13 * 4120)], file.Writes);
    }

    [Fact]
    public void What_is_written_outside_of_a_commit_goes_to_the_file()
    {
        using var file = new MemoryLog();
        file.Log.Gather();
        file.Log.End();

        Assert.Equal(0, file.Write(0, new byte[24]));
        Assert.Equal(0, file.Write(24, new byte[4096]));

        Assert.Equal([(0L, 24), (24L, 4096)], file.Writes);
    }

    [Fact]
    public void What_the_disk_refuses_is_said_to_whoever_commits_and_never_written_later()
    {
        using var file = new MemoryLog();
        file.Log.Gather();
        Assert.Equal(0, file.Write(0, new byte[4120]));
        file.Refuses = true;
        Assert.Equal(MemoryLog.Full, file.Sync());
        file.Refuses = false;

        Assert.Equal(0, file.Write(0, new byte[4120]));
        file.Log.End();

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
            var (end, isGathering) = (0, false);
            foreach (var (kind, size, back, seed) in steps)
            {
                var offset = Math.Max(0, end - back);
                switch (kind)
                {
                    case Step.Write:
                        var bytes = Enumerable.Range(seed, size).Select(b => (byte)b).ToArray();
                        Assert.Equal(0, file.Write(offset, bytes));
                        Put(plain, offset, bytes);
                        end = offset + size;
                        break;
                    case Step.Read:
                        Assert.Equal(plain.Skip(offset).Take(size), file.Read(offset, size));
                        break;
                    case Step.Truncate:
                        var kept = Math.Min(offset, plain.Count);
                        Assert.Equal(0, file.Truncate(kept));
                        plain.RemoveRange(kept, plain.Count - kept);
                        break;
                    case Step.Size:
                        Assert.Equal(plain.Count, file.Size());
                        break;
                    case Step.Commit:
                        file.Log.Gather();
                        isGathering = true;
                        break;
                    default:
                        Assert.Equal(0, file.Sync());
                        file.Log.End();
                        isGathering = false;
                        break;
                }
                if (!isGathering || kind is Step.Read or Step.Truncate or Step.Size)
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
        Read,
        Truncate,
        Size,
        Commit,
        End,
    }

    /// <summary>Mostly writes that continue each other, some of them of the sizes that the log has.</summary>
    private static Gen<(Step Kind, int Size, int Back, int Seed)> Steps =>
        from kind in Gen.Frequency((12, Gen.Constant(Step.Write)), (2, Gen.Elements(Step.Commit, Step.End)), (1, Gen.Elements(Step.Read, Step.Truncate, Step.Size)))
        from size in Gen.Frequency((30, Gen.Elements(24, 40, 1, 32)), (1, Gen.Elements(70_000, 131_071)))
        from back in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Elements(24, 40, 64, 100_000, -10)))
        from seed in Gen.Choose(0, 255)
        select (kind, size, back, seed);

    private static void Put(List<byte> file, int offset, byte[] bytes)
    {
        while (file.Count < offset + bytes.Length)
            file.Add(0);
        for (var i = 0; i < bytes.Length; i++)
            file[offset + i] = bytes[i];
    }

    private static int Abandon(SqliteUnit unit, string text)
    {
        TemporaryDatabase.Insert(unit, text);
        throw new InvalidOperationException("Abandoned.");
    }
}
