using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>Changes that come while another one is written: a store may work them out before it is their turn.</content>
public abstract partial class CoachStoreSuite
{
    [Fact]
    public async Task Of_changes_that_come_together_each_builds_on_the_one_before()
    {
        var held = await HoldAsync(_ => { });
        var numbers = Enumerable.Range(0, 10).Select(_ => NextNumberAsync(AdaId)).ToList();
        await held.ReleaseAsync();

        Assert.Equal(Enumerable.Range(1, 10), (await Task.WhenAll(numbers)).Order());
        Assert.Equal(11, (await AdaAsync()).NextCheckInNumber);
    }

    [Fact]
    public async Task A_change_sees_what_was_written_while_it_waited()
    {
        var held = await HoldAsync(session =>
        {
            var book = session.Member(TeamId, AdaId);
            book.NextCheckInNumber = 7;
            session.Save(book, Sample.Start + Duration.FromMinutes(5));
        });
        var other = NextNumberAsync(BobId);
        var number = NextNumberAsync(AdaId);
        var wakeUp = ChangeAsync(session => session.WakeUpOf(AdaId));
        await held.ReleaseAsync();

        Assert.Equal((7, 1), (await number, await other));
        Assert.Equal(Sample.Start + Duration.FromMinutes(5), await wakeUp);
        Assert.Equal(8, (await AdaAsync()).NextCheckInNumber);
    }

    [Fact]
    public async Task A_change_that_looks_at_more_than_books_sees_what_was_written_while_it_waited()
    {
        var held = await HoldAsync(session => session.AddUndo(new UndoEntry(0, TeamId, AdaId, Sample.Start, "log add", "[]")));
        var last = ChangeAsync(session => session.LastUndo(TeamId, AdaId)?.Command);
        await held.ReleaseAsync();

        Assert.Equal("log add", await last);
    }

    [Fact]
    public async Task An_event_that_comes_twice_at_once_is_answered_once()
    {
        var held = await HoldAsync(_ => { });
        var answers = Enumerable.Range(0, 3).Select(number => ChangeAsync(session =>
        {
            if (session.FindReceived("terminal", "e1") is { } before)
                return before.Reply;
            var reply = Saying($"answer {number}");
            session.Receive("terminal", "e1", Sample.Start, reply);
            return reply;
        })).ToList();
        await held.ReleaseAsync();

        Assert.Single((await Task.WhenAll(answers)).Select(JsonOf).Distinct());
    }

    [Fact]
    public async Task A_message_that_goes_out_while_its_edit_waits_is_edited()
    {
        var occasion = await AddOccasionAsync(o => o);
        await ChangeAsync(session => session.Enqueue(Message("m1") with { About = occasion }));
        var held = await HoldAsync(_ => { });
        var claim = ClaimAsync(Sample.Start);
        var edit = ChangeAsync(session => session.EditMessages(TeamId, occasion, Saying("kept"), Sample.Start));
        await held.ReleaseAsync();
        var sent = Assert.Single(await claim);
        await edit;
        await Outbox.MarkSentAsync([(sent.Id, "p1")], Sample.Start, None);

        Assert.Equal(sent.Id, Assert.Single(await ClaimAsync(Sample.Start)).Message.Edits);
    }

    [Fact]
    public async Task A_change_that_is_refused_while_it_waits_leaves_nothing_behind()
    {
        var held = await HoldAsync(_ => { });
        var refused = ChangeAsync<int>(session =>
        {
            var book = session.Member(TeamId, AdaId);
            book.NextCheckInNumber = 99;
            session.Save(book, Sample.Start);
            session.Enqueue(Message("m1"));
            throw new InvalidOperationException("no");
        });
        await held.ReleaseAsync();

        Assert.Equal("no", (await Assert.ThrowsAsync<InvalidOperationException>(() => refused)).Message);
        Assert.Equal(1, (await AdaAsync()).NextCheckInNumber);
        Assert.Empty(await ClaimAsync(Sample.Start));
    }

    [Fact]
    public async Task Changes_given_together_each_build_on_the_one_before_and_fail_alone()
    {
        var works = Enumerable.Range(0, 100).Select(number => new MemberWork(AdaId, session =>
        {
            var book = session.Member(TeamId, AdaId);
            book.NextCheckInNumber++;
            session.Save(book, wakeUp: null);
            if (number == 50)
                throw new InvalidOperationException("no");
        })).ToList();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.InTransactionsAsync(works, None));
        Assert.Equal(100, (await AdaAsync()).NextCheckInNumber);
    }

    private Task<int> NextNumberAsync(MemberId member) => ChangeAsync(session =>
    {
        var book = session.Member(TeamId, member);
        var number = book.NextCheckInNumber++;
        session.Save(book, session.WakeUpOf(member));
        return number;
    });

    /// <summary>Has a change stand, done and not written, until it is released.</summary>
    private async Task<HeldChange> HoldAsync(Action<ICoachSession> work)
    {
        var held = new HeldChange();
        held.Start(Store, work);
        await held.Entered;
        return held;
    }

    private sealed class HeldChange
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new();
        private Task _held = Task.CompletedTask;

        public Task Entered => _entered.Task;

        /// <summary>Off this thread, since a change may run on its caller's.</summary>
        public void Start(ICoachStore store, Action<ICoachSession> work) => _held = Task.Run(() => store.InTransactionAsync(
            session =>
            {
                work(session);
                _entered.TrySetResult();
                _released.Task.GetAwaiter().GetResult();
                return 0;
            },
            None));

        public Task ReleaseAsync()
        {
            _released.SetResult();
            return _held;
        }
    }
}
