using CoachBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

public sealed class GroupCommitTests
{
    [Fact]
    public async Task A_work_that_throws_is_undone_alone_and_the_rest_of_its_group_commits()
    {
        await using var database = new TemporaryDatabase();
        var before = database.Store.Commits;
        var held = await database.HoldWriterAsync();
        var first = database.WriteAsync("first");
        var failing = database.WriteAsync<int>(unit =>
        {
            TemporaryDatabase.Insert(unit, "second");
            throw new InvalidOperationException("no");
        });
        var third = database.WriteAsync("third");
        await held.ReleaseAsync();

        Assert.Equal(1, await first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.Equal(1, await third);
        Assert.Equal(["first", "third"], await database.TextsAsync());
        // One commit of the work that held the writer, one of the group.
        Assert.Equal(before + 2, database.Store.Commits);
    }

    [Fact]
    public async Task Only_a_work_that_may_be_lost_does_not_wait_for_the_disk()
    {
        await using var database = new TemporaryDatabase();

        var soon = await database.Store.WriteSoonAsync(InsertAndTellWait, CancellationToken.None);
        var later = await database.WriteAsync(InsertAndTellWait);
        var held = await database.HoldWriterAsync();
        var together = database.Store.WriteSoonAsync(InsertAndTellWait, CancellationToken.None);
        var beside = database.WriteAsync(InsertAndTellWait);
        await held.ReleaseAsync();

        // https://sqlite.org/pragma.html#pragma_synchronous: 1 is NORMAL, 2 is FULL.
        var (behind, before) = (await together, await beside);
        Assert.Equal([1, 2, 1, 2], [soon, later, behind, before]);
        Assert.Equal(4, (await database.TextsAsync()).Count);

        static long InsertAndTellWait(SqliteUnit unit)
        {
            TemporaryDatabase.Insert(unit, "x");
            return unit.QuerySingleOrDefault("PRAGMA synchronous", row => row.GetInt64(0));
        }
    }

    [Fact]
    public async Task Who_waits_for_the_disk_passes_works_that_need_not_and_these_come_to_an_end_however_many_pass()
    {
        await using var database = new TemporaryDatabase();
        var held = await database.HoldWriterAsync();
        var staged = Enumerable.Range(0, 50)
            .Select(i => database.Store.WriteSoonAsync(unit => TemporaryDatabase.Insert(unit, $"staged {i}"), CancellationToken.None)).ToList();
        var first = database.WriteAsync("first");
        await held.ReleaseAsync();
        await first;
        while (!staged.TrueForAll(work => work.IsCompleted))
            await database.WriteAsync("another");
        await Task.WhenAll(staged);

        var texts = await database.TextsAsync();
        Assert.Equal("first", texts[0]);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"staged {i}"), texts.Where(text => text.StartsWith("staged", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_work_that_need_not_wait_for_the_disk_has_its_turn_though_somebody_always_waits()
    {
        const int Many = 1000;
        await using var database = new TemporaryDatabase();
        var held = await database.HoldWriterAsync();
        var staged = Enumerable.Range(0, 3)
            .Select(i => database.Store.WriteSoonAsync(unit => TemporaryDatabase.Insert(unit, $"staged {i}"), CancellationToken.None)).ToList();
        var came = 0;
        var always = Another();
        await held.ReleaseAsync();
        await Task.WhenAll(staged);
        Assert.InRange(came, 1, Many - 1);
        Volatile.Write(ref came, Many);
        await always;

        // Whenever one is written, the next waits already.
        Task<int> Another() => database.WriteAsync(unit =>
        {
            if (Interlocked.Increment(ref came) < Many)
                _ = Another();
            return TemporaryDatabase.Insert(unit, "another");
        });
    }

    [Fact]
    public async Task A_work_that_throws_before_it_writes_does_not_make_its_group_run_again()
    {
        await using var database = new TemporaryDatabase();
        var runs = 0;
        var held = await database.HoldWriterAsync();
        var first = database.WriteAsync(unit =>
        {
            runs++;
            return TemporaryDatabase.Insert(unit, "first");
        });
        var failing = database.WriteAsync<int>(_ => throw new InvalidOperationException("no"));
        await held.ReleaseAsync();

        await first;
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.Equal(1, runs);
        Assert.Equal(["first"], await database.TextsAsync());
    }

    [Fact]
    public async Task A_lone_work_that_throws_leaves_nothing_behind()
    {
        await using var database = new TemporaryDatabase();
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync<int>(unit =>
        {
            TemporaryDatabase.Insert(unit, "undone");
            throw new InvalidOperationException("no");
        }));
        Assert.Empty(await database.TextsAsync());
        await database.WriteAsync("kept");
        Assert.Equal(["kept"], await database.TextsAsync());
    }

    [Fact]
    public async Task A_violated_constraint_reaches_the_caller_as_it_is()
    {
        await using var database = new TemporaryDatabase();
        var fault = await Assert.ThrowsAsync<SqliteException>(() => database.WriteAsync(unit => unit.Execute("INSERT INTO notes (id) VALUES (1), (1)")));
        Assert.Equal(19, fault.SqliteErrorCode);
    }

    [Fact]
    public async Task Works_are_committed_in_the_order_in_which_they_came()
    {
        await using var database = new TemporaryDatabase();
        var held = await database.HoldWriterAsync();
        // More than fit in one group of 512.
        var texts = Enumerable.Range(0, 600).Select(i => $"note {i}").ToList();
        var writes = texts.Select(database.WriteAsync).ToList();
        await held.ReleaseAsync();
        await Task.WhenAll(writes);
        Assert.Equal(texts, await database.TextsAsync());
    }

    [Fact]
    public async Task No_caller_and_no_reader_sees_anything_of_a_group_before_it_is_committed()
    {
        await using var database = new TemporaryDatabase();
        var held = await database.HoldWriterAsync();
        var first = database.WriteAsync("first");
        var standing = new HeldWriter();
        var second = database.WriteAsync(unit => TemporaryDatabase.Insert(unit, "second") + standing.Stand());
        await held.ReleaseAsync();
        await standing.Entered;

        // The group has written both notes and not yet committed.
        Assert.False(first.IsCompleted);
        Assert.Empty(await database.TextsAsync());
        await standing.ReleaseAsync();
        await first;
        await second;
        Assert.Equal(["first", "second"], await database.TextsAsync());
    }

    [Fact]
    public async Task A_group_whose_commit_fails_is_retried_one_by_one_and_only_the_culprit_fails()
    {
        await using var database = new TemporaryDatabase();
        var runs = 0;
        var held = await database.HoldWriterAsync();
        var first = database.WriteAsync(unit =>
        {
            runs++;
            return TemporaryDatabase.Insert(unit, "first");
        });
        // A deferred key is checked by the commit, so the statement passes and the whole group's commit fails.
        var orphan = database.WriteAsync(unit => unit.Execute("INSERT INTO notes (text, parent) VALUES ('orphan', 999)"));
        var third = database.WriteAsync("third");
        await held.ReleaseAsync();

        await first;
        await third;
        var fault = await Assert.ThrowsAsync<StoreException>(() => orphan);
        Assert.Contains(database.Path, fault.Message, StringComparison.Ordinal);
        Assert.Equal(["first", "third"], await database.TextsAsync());
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task What_a_work_threw_in_a_lost_group_is_forgotten_when_it_succeeds_alone()
    {
        await using var database = new TemporaryDatabase();
        var runs = 0;
        var held = await database.HoldWriterAsync();
        var unlucky = database.WriteAsync(unit => ++runs == 1 ? throw new InvalidOperationException("no") : TemporaryDatabase.Insert(unit, "kept"));
        var orphan = database.WriteAsync(unit => unit.Execute("INSERT INTO notes (text, parent) VALUES ('orphan', 999)"));
        await held.ReleaseAsync();
        Assert.Equal(1, await unlucky);
        await Assert.ThrowsAsync<StoreException>(() => orphan);
        Assert.Equal(["kept"], await database.TextsAsync());
    }

    [Fact]
    public async Task A_work_that_does_not_fit_on_the_disk_fails_and_the_others_of_its_group_are_kept()
    {
        await using var database = new TemporaryDatabase();
        var held = new HeldWriter();
        held.Start(database.Store, unit => unit.Execute("PRAGMA max_page_count=20"));
        await held.Entered;
        var first = database.WriteAsync("first");
        var large = database.WriteAsync(new string('x', 1_000_000));
        var third = database.WriteAsync("third");
        await held.ReleaseAsync();

        await first;
        await third;
        var fault = await Assert.ThrowsAsync<StoreException>(() => large);
        Assert.Equal($"The disk that holds {database.Path} is full, so the latest change was not kept. Free some space, then try again.", fault.Message);
        Assert.Equal(["first", "third"], await database.TextsAsync());
        await Assert.ThrowsAsync<StoreException>(() => database.WriteAsync(new string('x', 1_000_000)));
        await database.WriteAsync("later");
        Assert.Equal(["first", "third", "later"], await database.TextsAsync());
    }

    [Fact]
    public async Task Many_callers_at_once_lose_and_repeat_nothing()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync("0");
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
                await database.WriteAsync(unit => unit.Execute("UPDATE notes SET text = text + 1"));
        })));
        // 32 callers * 50 works.
        Assert.Equal(["1600"], await database.TextsAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connection_that_met_an_IO_error_is_replaced(bool inGroup)
    {
        await using var database = new TemporaryDatabase();
        var old = await database.WriteAsync(unit => unit.Connection);
        var held = inGroup ? await database.HoldWriterAsync() : null;
        var failing = database.WriteAsync<int>(_ => throw new SqliteException("disk I/O error", 10));
        var beside = database.WriteAsync("beside");
        if (held is not null)
            await held.ReleaseAsync();

        var fault = await Assert.ThrowsAsync<StoreException>(() => failing);
        Assert.Equal($"Reading or writing {database.Path} failed (disk I/O error). Check the disk; if the file is damaged, restore a backup.", fault.Message);
        await beside;
        Assert.NotSame(old, await database.WriteAsync(unit => unit.Connection));
        Assert.Equal(["beside"], await database.TextsAsync());
    }

    [Fact]
    public async Task A_connection_that_a_work_has_closed_is_replaced_and_its_changes_are_undone()
    {
        await using var database = new TemporaryDatabase();
        await Assert.ThrowsAnyAsync<Exception>(() => database.WriteAsync(unit =>
        {
            TemporaryDatabase.Insert(unit, "lost");
            unit.Connection.Close();
            return 0;
        }));
        await database.WriteAsync("kept");
        Assert.Equal(["kept"], await database.TextsAsync());
    }
}
