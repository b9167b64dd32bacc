using CoachBot.Application.Chat;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>What is read again and again: a store may answer it from memory, as long as nobody can tell.</content>
public abstract partial class CoachStoreSuite
{
    [Fact]
    public async Task Whoever_reads_after_a_change_sees_it_however_often_they_read_before()
    {
        for (var number = 1; number <= 5; number++)
        {
            var at = Sample.Start + Duration.FromMinutes(number);
            await AskAsync();
            await ChangeAsync(session =>
            {
                var book = session.Member(TeamId, AdaId);
                book.NextCheckInNumber = number + 1;
                book.Team.NextGoalNumber = number + 1;
                session.Save(book.Team);
                session.Save(book, at);
                session.Save(new Workspace(Ada.Platform, Ada.Workspace, TeamId) { Role = $"role {number}" });
            });

            Assert.Equal(new Asked(number + 1, number + 1, at, $"role {number}"), await AskAsync());
            Assert.Equal(new Asked(number + 1, number + 1, at, $"role {number}"), await AskAsync());
        }
    }

    [Fact]
    public async Task Who_spoke_elsewhere_meanwhile_is_no_longer_current_here()
    {
        var elsewhere = Ada with { Workspace = "w2" };
        await FoundTeam(elsewhere);
        await ChangeAsync(session => session.Use(Ada));
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal((true, false), (await IsCurrentAsync(Ada), await IsCurrentAsync(elsewhere)));
            await ChangeAsync(session => session.Use(elsewhere));
            Assert.Equal((false, true), (await IsCurrentAsync(Ada), await IsCurrentAsync(elsewhere)));
            await ChangeAsync(session => session.Use(Ada));
        }
    }

    [Fact]
    public async Task Whoever_is_forgotten_is_found_no_more_and_who_is_not_there_yet_is_found_once_they_come()
    {
        var cid = Ada with { Account = "cid" };
        Assert.Null(await ReadAsync(reader => reader.FindAccount(cid)));
        var id = await ChangeAsync(session => session.CreateMember(session.Team(TeamId), cid, Role.Member, Sample.Settings(), Sample.Start).Id);
        Assert.Equal(id, (await ReadAsync(reader => reader.FindAccount(cid)))?.Member);
        Assert.Equal(id, (await ReadAsync(reader => reader.FindAccount(cid)))?.Member);
        await ChangeAsync(session => session.Forget(TeamId, id, Sample.Start));
        Assert.Null(await ReadAsync(reader => reader.FindAccount(cid)));
    }

    [Fact]
    public async Task One_reading_is_of_one_moment_even_where_something_is_written_in_the_middle_of_it()
    {
        await AskAsync();
        var seen = await ReadAsync(reader =>
        {
            var before = NumberOf(reader);
            WriteAside(before + 1);
            var rows = reader.Ledger(TeamId, new LedgerQuery { Subject = before + 1 }).Count;
            return (Book: NumberOf(reader), Rows: rows, Before: before);
        });

        Assert.Equal(seen.Before, seen.Book);
        // The book of the later moment comes with its row of the ledger, that of the earlier one without.
        Assert.Equal(0, seen.Rows);
    }

    [Fact]
    public async Task Readers_never_see_half_of_a_change()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var number = 2; !stop.IsCancellationRequested; number++)
                await WriteAsync(number);
        });
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                var asked = await AskAsync();
                Assert.Equal(asked.Number, asked.Goal);
            }
        }));

        await Task.WhenAll(readers);
        await stop.CancelAsync();
        await writing;
    }

    private Task WriteAsync(int number) => ChangeAsync(session =>
    {
        var book = session.Member(TeamId, AdaId);
        book.NextCheckInNumber = number;
        book.Team.NextGoalNumber = number;
        book.Note("number.changed", Sample.Start, number);
        session.Save(book.Team);
        session.Save(book, Sample.Start);
    });

    /// <summary>From within a reading, which runs synchronously.</summary>
    private void WriteAside(int number) => Task.Run(() => WriteAsync(number)).GetAwaiter().GetResult();

    private static int NumberOf(ICoachReader reader) =>
        reader.FindAccount(Ada) is { } account ? reader.Member(account.Team, account.Member).NextCheckInNumber : 0;

    /// <summary>What a command looks at first.</summary>
    private Task<Asked> AskAsync() => ReadAsync(reader =>
    {
        var role = reader.FindWorkspace(Ada.Platform, Ada.Workspace)?.Role;
        var account = reader.FindAccount(Ada)!;
        var at = reader.WakeUpOf(account.Member);
        var book = reader.Member(account.Team, account.Member);
        return new Asked(book.NextCheckInNumber, book.Team.NextGoalNumber, at, role);
    });

    private Task<bool> IsCurrentAsync(Actor actor) => ReadAsync(reader => reader.FindAccount(actor)!.IsCurrent);

    private sealed record Asked(int Number, int Goal, Instant? WakeUp, string? Role);
}
