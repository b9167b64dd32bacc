using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>Transactions: forks, caching, rollback and many at once; wake-ups, events, presence.</content>
public abstract partial class CoachStoreSuite
{
    [Fact]
    public async Task A_session_hands_out_one_fork_of_each_book_and_a_reader_shares_them()
    {
        await ChangeAsync(session =>
        {
            var book = session.Member(TeamId, AdaId);
            Assert.Same(book, session.Member(TeamId, AdaId));
            Assert.Same(book.Team, session.Team(TeamId));
            Assert.Same(book.Team, session.Member(TeamId, BobId).Team);
            Assert.Equal([AdaId, BobId], session.OpenMembers.Select(open => open.Id));
            Assert.Equal([TeamId], session.OpenTeams.Select(open => open.Id));
        });

        Assert.Same(await AdaAsync(), await AdaAsync());
        var frozen = await AdaAsync();
        Assert.Throws<InvalidOperationException>(() => frozen.NewId());
    }

    [Fact]
    public async Task What_is_changed_but_not_saved_is_seen_by_nobody()
    {
        await ChangeAsync(session => session.Member(TeamId, AdaId).Nags.Put(new NagSent(1, Sample.Start, Sample.Monday)));
        await ChangeAsync(session =>
        {
            var book = session.Member(TeamId, AdaId);
            book.Nags.Put(new NagSent(2, Sample.Start, Sample.Monday));
            session.Save(book, wakeUp: null);
            book.Nags.Put(new NagSent(3, Sample.Start, Sample.Monday));
        });

        Assert.Equal([2], (await AdaAsync()).Nags.Items.Select(nag => nag.Id));
    }

    [Fact]
    public async Task A_rolled_back_change_leaves_nothing_behind_in_the_file_or_in_memory()
    {
        var before = await AdaAsync();
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => ChangeAsync(session =>
        {
            session.Actor = AdaId;
            var book = session.Member(TeamId, AdaId);
            book.Change(book.Member with { Name = "Nobody" });
            book.Nags.Put(new NagSent(1, Sample.Start, Sample.Monday));
            book.Note("nag.sent", Sample.Start, 1);
            Sample.AddChannel(book);
            session.Save(book.Team);
            session.Save(book, Sample.Start);
            session.Enqueue(Message("m1"));
            session.Receive("terminal", "e1", Sample.Start, Saying("done"));
            throw new InvalidTimeZoneException();
        }));

        Assert.Same(before, await AdaAsync());
        for (var look = 0; look < 2; look++)
        {
            var found = await AdaAsync();
            Assert.Equal("Ada", found.Member.Name);
            Assert.Equal(0, found.Nags.Items.Count + found.Team.Channels.Items.Count);
            Assert.Equal(["Ada", "Bob"], found.Team.Roster.Select(entry => entry.Name));
            Assert.Empty(await ReadAsync(reader => reader.Ledger(TeamId, new LedgerQuery())));
            Assert.Null(await ReadAsync(reader => reader.WakeUpOf(AdaId)));
            Assert.Null(await ChangeAsync(session => session.FindReceived("terminal", "e1")));
            Assert.Null(await Outbox.NextAsync("terminal", None));
            await ReopenAsync();
        }
    }

    [Fact]
    public async Task Many_changes_of_one_member_at_once_are_all_there()
    {
        await Task.WhenAll(Enumerable.Range(1, 64).Select(number => Task.Run(() => ChangeAsync(session =>
        {
            var book = session.Member(TeamId, AdaId);
            book.CheckIns.Put(Sample.CheckIn(book, Sample.Monday));
            book.Note("checkin.added", Sample.Start, number);
            session.Save(book, Sample.Start);
            // A neighbour that fails takes nobody with it.
            return number % 8 == 0 ? throw new InvalidTimeZoneException() : number;
        }).ContinueWith(_ => 0, TaskScheduler.Default))));

        foreach (var reopen in new[] { true, false })
        {
            var found = await AdaAsync();
            Assert.Equal(Enumerable.Range(1, 56), found.CheckIns.Items.Select(checkIn => checkIn.Number).Order());
            Assert.Equal(56, found.CheckIns.Items.Select(checkIn => checkIn.Id).Distinct().Count());
            Assert.Equal(56, (await ReadAsync(reader => reader.Ledger(TeamId, new LedgerQuery(Most: 100)))).Count);
            if (reopen)
                await ReopenAsync();
        }
    }

    [Fact]
    public async Task One_change_may_take_more_ids_than_were_set_aside_and_no_id_comes_twice()
    {
        List<long> ids = [];
        await ChangeAsync(session => ids.AddRange(Enumerable.Range(0, 3000).Select(_ => session.Member(TeamId, AdaId).NewId())));
        await ReopenAsync();
        await ChangeAsync(session => ids.AddRange(Enumerable.Range(0, 10).Select(_ => session.Member(TeamId, AdaId).NewId())));

        Assert.Equal(3010, ids.Distinct().Count());
        Assert.DoesNotContain(AdaId.Value, ids);
    }

    [Fact]
    public async Task Due_wake_ups_come_earliest_first_and_move_with_each_save()
    {
        await ChangeAsync(session =>
        {
            session.Save(session.Member(TeamId, AdaId), Sample.Start + Duration.FromMinutes(2));
            session.Save(session.Member(TeamId, BobId), Sample.Start + Duration.FromMinutes(1));
        });

        Assert.Equal(Sample.Start + Duration.FromMinutes(2), await ReadAsync(reader => reader.WakeUpOf(AdaId)));
        Assert.Equal([BobId, AdaId], await DueAsync(minutes: 2));

        await ChangeAsync(session => session.Save(session.Member(TeamId, BobId), wakeUp: null));
        await ChangeAsync(session => session.Save(session.Member(TeamId, AdaId), Sample.Start + Duration.FromMinutes(9)));

        Assert.Empty(await DueAsync(minutes: 3));
        Assert.Null(await ReadAsync(reader => reader.WakeUpOf(BobId)));
    }

    [Fact]
    public async Task An_event_is_remembered_with_its_answer_for_a_day()
    {
        await ChangeAsync(session => session.Receive("terminal", "e1", Sample.Start, Saying("done")));

        var found = await ChangeAsync(session => session.FindReceived("terminal", "e1"));
        Assert.Equal(JsonOf(Saying("done")), JsonOf(found!.Reply));
        Assert.Null(await ChangeAsync(session => session.FindReceived("slack", "e1")));

        await Presence.BeatAsync(new Presence(Sample.Start + Duration.FromHours(24), Simulated: false), None);
        Assert.NotNull(await ChangeAsync(session => session.FindReceived("terminal", "e1")));

        await Presence.BeatAsync(new Presence(Sample.Start + Duration.FromHours(25), Simulated: false), None);
        Assert.Null(await ChangeAsync(session => session.FindReceived("terminal", "e1")));
    }

    [Fact]
    public async Task What_was_done_waits_until_it_is_noted_that_its_answer_was_taken()
    {
        await ChangeAsync(session =>
        {
            session.Actor = AdaId;
            session.Receive("slack", "e0", Sample.Start - Duration.FromMilliseconds(1), Saying("too long ago"));
            session.Receive("slack", "e1", Sample.Start, Saying("one"));
            session.Receive("slack", "e2", Sample.Start, Saying("two"));
            session.Receive("discord", "e1", Sample.Start, Saying("elsewhere"));
        });
        Assert.Equal(["e1", "e2"], await UnansweredAsync());

        await Answered.MarkAnsweredAsync([new Deed(new Account(TeamId, AdaId), "slack", "e1")], None);
        await ReopenAsync();

        Assert.Equal(["e2"], await UnansweredAsync());
        Assert.Equal(JsonOf(Saying("two")), JsonOf((await Answered.UnansweredAsync("slack", Sample.Start, None))[0].Reply));

        async Task<IEnumerable<string>> UnansweredAsync() =>
            (await Answered.UnansweredAsync("slack", Sample.Start, None)).Select(one => one.Deed.EventId);
    }

    [Fact]
    public async Task Presence_is_remembered()
    {
        Assert.Null(await Presence.LastAliveAsync(None));

        await Presence.BeatAsync(new Presence(Sample.Start, Simulated: false), None);
        await Presence.BeatAsync(new Presence(Sample.Start + Lease, Simulated: true) { Told = Sample.Start }, None);
        await ReopenAsync();

        Assert.Equal(new Presence(Sample.Start + Lease, Simulated: true) { Told = Sample.Start }, await Presence.LastAliveAsync(None));
    }

    [Fact]
    public async Task Silences_that_touch_are_one_and_every_team_knows_them_at_once()
    {
        await AdaAsync();
        Instant At(int hour) => Sample.Start + Duration.FromHours(hour);
        await Presence.AddSilenceAsync(new Silence(At(-9), At(-8), TerminalClosed: false), None);
        await Presence.AddSilenceAsync(new Silence(At(-5), At(-4), TerminalClosed: false), None);
        await Presence.AddSilenceAsync(new Silence(At(-8), At(-6), TerminalClosed: false), None);
        await Presence.AddSilenceAsync(new Silence(At(-6), At(-5), TerminalClosed: true), None);

        Silence[] expected = [new(At(-9), At(-6), false), new(At(-6), At(-5), true), new(At(-5), At(-4), false)];
        Assert.Equal(expected, (await AdaAsync()).Team.Silences);
    }

    private Task<MemberId[]> DueAsync(int minutes) => ChangeAsync(session =>
        session.DueWakeUps(Sample.Start + Duration.FromMinutes(minutes), 10).Select(wakeUp => wakeUp.Member).ToArray());
}
