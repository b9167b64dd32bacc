using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>Every kind of record comes back as it was put in.</content>
public abstract partial class CoachStoreSuite
{
    [Fact]
    public async Task A_member_comes_back_with_every_field()
    {
        var member = (await AdaAsync()).Member;
        await ChangeAdaAsync(book => book.Change(Sample.Full(book.Member, BobId)));
        await ReopenAsync();

        Assert.Equal(Sample.Full(member, BobId), (await AdaAsync()).Member);

        await ChangeAdaAsync(book => book.Change(member));
        await ReopenAsync();

        Assert.Equal(member, (await AdaAsync()).Member);
    }

    [Fact]
    public async Task A_member_who_left_comes_back_so_and_is_not_among_those_who_are_here()
    {
        await ChangeAdaAsync(book => book.Change(book.Member with { LeftAt = Sample.Start }));
        await ReopenAsync();

        Assert.Equal(Sample.Start, (await AdaAsync()).Member.LeftAt);
        Assert.Equal([BobId], await ReadAsync(reader => reader.Members(TeamId).Select(book => book.Id).ToArray()));
    }

    [Fact]
    public async Task Standing_and_numbers_come_back()
    {
        var standing = new Standing { ReservesHeld = 3, KeptTotal = 41, FoldedTo = Sample.Start, FoldedStreak = 17, EarnedInVain = 0b101 };

        Assert.Equal(new Standing(), (await AdaAsync()).Standing);

        await ChangeAdaAsync(book =>
        {
            book.Standing = standing;
            book.NextCommitmentNumber = 5;
            book.NextCheckInNumber = 99;
        });
        await ReopenAsync();
        var found = await AdaAsync();

        Assert.Equal(standing, found.Standing);
        Assert.Equal((5, 99), (found.NextCommitmentNumber, found.NextCheckInNumber));
    }

    [Fact]
    public async Task Commitments_of_every_schedule_come_back_with_and_without_their_optional_fields()
    {
        List<Commitment> written = [];
        await ChangeAdaAsync(book =>
        {
            var channel = Sample.AddChannel(book);
            var goal = Sample.Goal(book, Sample.AddMetric(book).Id);
            book.Team.Goals.Put(goal);
            foreach (var schedule in new Schedule[] { new Schedule.Weekdays(WorkingDays.Weekdays), new Schedule.EveryNDays(5), new Schedule.Quota(3) })
            {
                written.Add(Sample.Commitment(book, channel, schedule));
                written.Add(Sample.Full(Sample.Commitment(book, channel, schedule), goal.Id));
            }
            written.ForEach(book.Commitments.Put);
        });
        await ReopenAsync();

        Assert.Equal(written, (await AdaAsync()).Commitments.Items);
    }

    [Fact]
    public async Task Occasions_come_back_with_and_without_their_optional_fields_also_after_a_change()
    {
        List<Occasion> written = [];
        await ChangeAdaAsync(book =>
        {
            var commitment = Sample.Commitment(book, Sample.AddChannel(book));
            book.Commitments.Put(commitment);
            written.Add(Sample.Occasion(book, commitment, Sample.Monday));
            written.Add(Sample.Full(Sample.Occasion(book, commitment, Sample.Monday.PlusDays(1))));
            written.ForEach(book.Occasions.Put);
        });
        await ReopenAsync();

        Assert.Equal(written, (await AdaAsync()).Occasions.Items);

        // A later close moves the row: it must not remain at the old one too.
        var moved = Sample.Full(written[0]) with { Close = written[0].Close.Plus(Duration.FromHours(1)) };
        await ChangeAdaAsync(book => book.Occasions.Put(moved));
        await ChangeAdaAsync(book => book.Occasions.Remove(written[1].Id));
        await ReopenAsync();

        Assert.Equal([moved], (await AdaAsync()).Occasions.Items);
    }

    [Fact]
    public async Task Check_ins_come_back_with_their_credits_also_after_a_change()
    {
        List<CheckIn> written = [];
        await ChangeAdaAsync(book =>
        {
            var channel = Sample.AddChannel(book);
            var commitment = Sample.Commitment(book, channel);
            var (first, second) = (Sample.Occasion(book, commitment, Sample.Monday), Sample.Occasion(book, commitment, Sample.Monday.PlusDays(1)));
            book.Commitments.Put(commitment);
            book.Occasions.Put(first);
            book.Occasions.Put(second);
            written.Add(Sample.CheckIn(book, Sample.Monday));
            written.Add(Sample.CheckIn(book, Sample.Monday, new Credit(second.Id, 20, CreditKind.OnTime), new Credit(first.Id, 5, CreditKind.MakeUp))
                with
            { Activity = Activity.Converse, Channel = channel, Note = "three replies; “good” ones" });
            written.ForEach(book.CheckIns.Put);
        });
        await ReopenAsync();

        AssertSame(written, (await AdaAsync()).CheckIns.Items);

        var moved = written[1] with { Date = Sample.Monday.PlusDays(-2), Credits = [written[1].Credits[0] with { Kind = CreditKind.Backfill }] };
        await ChangeAdaAsync(book => book.CheckIns.Put(moved));
        await ChangeAdaAsync(book => book.CheckIns.Remove(written[0].Id));
        await ReopenAsync();

        AssertSame([moved], (await AdaAsync()).CheckIns.Items);
    }

    [Fact]
    public async Task Aways_own_pauses_skips_nags_and_asks_come_back()
    {
        var skip = new Skip(new SkipId(9001), new OccasionId(5), new CommitmentId(6), Sample.Monday, "ill");
        Away[] aways = [new(new AwayId(9002), Sample.Monday, Sample.Monday, null), new(new AwayId(9003), Sample.Monday, Sample.Monday.PlusDays(9), "sea")];
        Pause[] pauses =
        [
            new(new PauseId(9004), PauseScope.Member, null, Sample.Start, null, null),
            new(new PauseId(9005), PauseScope.Member, null, Sample.Start, Sample.Start.Plus(Duration.FromDays(2)), "fair"),
            new(new PauseId(9009), PauseScope.Channel, null, Sample.Start, null, null) { Channel = new ChannelId(77) },
        ];
        var nag = new NagSent(9006, Sample.Start, Sample.Monday);
        var ask = new Ask(9007, BobId, new CommitmentId(6), new GoalId(7), 3, Sample.Start, MessageState.Pending);
        var answered = ask with { Id = 9010, Goal = null, Message = MessageState.Sent, Answer = AskAnswer.NotNow };
        await ChangeAdaAsync(book =>
        {
            Array.ForEach(aways, book.Aways.Put);
            Array.ForEach(pauses, book.OwnPauses.Put);
            book.Skips.Put(skip);
            book.Skips.Put(skip with { Id = new SkipId(9008), Reason = null });
            book.Nags.Put(nag);
            book.Asks.Put(ask);
            book.Asks.Put(answered);
        });
        await ReopenAsync();
        var found = await AdaAsync();

        Assert.Equal(aways, found.Aways.Items);
        Assert.Equal(pauses, found.OwnPauses.Items);
        Assert.Equal([skip, skip with { Id = new SkipId(9008), Reason = null }], found.Skips.Items);
        Assert.Equal([nag], found.Nags.Items);
        Assert.Equal([ask, answered], found.Asks.Items);
        Assert.Empty(found.Team.Pauses.Items);
    }

    [Fact]
    public async Task What_is_removed_from_a_book_is_gone()
    {
        await Aways_own_pauses_skips_nags_and_asks_come_back();
        await ChangeAdaAsync(book =>
        {
            book.Aways.Items.ToList().ForEach(away => book.Aways.Remove(away.Id));
            book.OwnPauses.Items.ToList().ForEach(pause => book.OwnPauses.Remove(pause.Id));
            book.Skips.Items.ToList().ForEach(skip => book.Skips.Remove(skip.Id));
            book.Nags.Items.ToList().ForEach(nag => book.Nags.Remove(nag.Id));
            book.Asks.Items.ToList().ForEach(ask => book.Asks.Remove(ask.Id));
        });
        await ReopenAsync();
        var found = await AdaAsync();

        Assert.Equal(0, found.Aways.Items.Count + found.OwnPauses.Items.Count + found.Skips.Items.Count + found.Nags.Items.Count + found.Asks.Items.Count);
    }

    private static void AssertSame(IReadOnlyList<CheckIn> expected, IReadOnlyList<CheckIn> found)
    {
        Assert.Equal(expected.Select(checkIn => checkIn with { Credits = [] }).OrderBy(c => c.Id.Value), found.Select(checkIn => checkIn with { Credits = [] }).OrderBy(c => c.Id.Value));
        Assert.Equal(expected.OrderBy(c => c.Id.Value).SelectMany(c => c.Credits), found.OrderBy(c => c.Id.Value).SelectMany(c => c.Credits));
    }
}
