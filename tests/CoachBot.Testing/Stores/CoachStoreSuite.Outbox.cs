using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>The outbox: once, in order, and never what is out of date.</content>
public abstract partial class CoachStoreSuite
{
    private static readonly Duration Lease = Duration.FromMinutes(1);

    [Fact]
    public async Task A_message_is_claimed_with_all_that_sending_it_takes_and_then_sent()
    {
        await ChangeAsync(session => session.Enqueue(Message("m1")));
        var claimed = Assert.Single(await ClaimAsync(Sample.Start));

        Assert.Equal(("terminal", "ada", null, MessageKind.Nag), ("terminal", claimed.Message.Account, claimed.Message.Room, claimed.Message.Kind));
        Assert.Equal((Sample.Start, 1, false, "w1"), (claimed.Message.At, claimed.Attempts, claimed.OutcomeUnknown, claimed.Message.Workspace));
        Assert.Equal(new Reader("Ada", "Europe/London", DateFormat.DayMonth, NumberFormat.English), claimed.Message.Reader);
        Assert.Equal(JsonOf(Saying("m1")), JsonOf(claimed.Message.Content));
        Assert.Empty(await ReadAsync(reader => reader.SentTo(TeamId, AdaId, 10)));

        await Outbox.MarkSentAsync([(claimed.Id, "p1")], Sample.Start, None);

        Assert.Equal([claimed.Id], await ReadAsync(reader => reader.SentTo(TeamId, AdaId, 10).Select(sent => sent.Id)));
        Assert.Empty(await ClaimAsync(Sample.Start + Lease));
        Assert.Null(await Outbox.NextAsync("terminal", None));
    }

    [Fact]
    public async Task A_key_is_used_once_in_a_team_even_after_it_was_sent()
    {
        await ChangeAsync(session => session.Enqueue(Message("nag:42:2")));
        await SendAllAsync();
        await ChangeAsync(session => session.Enqueue(Message("nag:42:2") with { Content = Saying("again") }));

        Assert.Empty(await ClaimAsync(Sample.Start));

        var (team, member) = await FoundTeam(Ada with { Workspace = "w2" });
        await ChangeAsync(session => session.Enqueue(Message("nag:42:2") with { Team = team, To = member }));

        Assert.Single(await ClaimAsync(Sample.Start));
    }

    [Fact]
    public async Task Messages_are_claimed_oldest_first_by_their_own_platform_when_their_time_has_come()
    {
        await ChangeAsync(session =>
        {
            session.Enqueue(Message("m1"));
            session.Enqueue(Message("m2") with { To = BobId });
            session.Enqueue(Message("m3"));
            session.Enqueue(Message("later") with { To = BobId, At = Sample.Start + Lease });
        });

        Assert.Empty(await Outbox.ClaimAsync("slack", Sample.Start, Sample.Start + Lease, 10, None));
        Assert.Equal(["m1", "m2"], Texts(await Outbox.ClaimAsync("terminal", Sample.Start, Sample.Start + Lease, 2, None)));
        Assert.Equal(Sample.Start + Lease, await Outbox.NextAsync("terminal", None));
    }

    [Fact]
    public async Task A_claimed_message_is_out_of_reach_until_its_lease_ends_and_then_its_outcome_is_unknown()
    {
        await ChangeAsync(session => session.Enqueue(Message("m1")));
        await ClaimAsync(Sample.Start);

        Assert.Equal(Sample.Start + Lease, await Outbox.NextAsync("terminal", None));
        Assert.Empty(await ClaimAsync(Sample.Start + Lease - Duration.FromMilliseconds(1)));

        var again = Assert.Single(await ClaimAsync(Sample.Start + Lease));
        Assert.True(again.OutcomeUnknown);
        Assert.Equal(2, again.Attempts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_put_back_is_tried_again_at_its_time_with_what_is_known_of_it(bool unknown)
    {
        await ChangeAsync(session => session.Enqueue(Message("m1")));
        var claimed = Assert.Single(await ClaimAsync(Sample.Start));
        var at = Sample.Start + Duration.FromSeconds(5);
        await Outbox.RetryAsync(claimed.Id, at, unknown, "timed out", None);

        Assert.Equal(at, await Outbox.NextAsync("terminal", None));
        Assert.Empty(await ClaimAsync(Sample.Start));
        Assert.Equal(unknown, Assert.Single(await ClaimAsync(at)).OutcomeUnknown);
    }

    [Fact]
    public async Task Messages_to_one_receiver_stay_in_order_when_the_first_has_to_wait()
    {
        await ChangeAsync(session => session.Enqueue(Message("m1")));
        var first = Assert.Single(await ClaimAsync(Sample.Start));
        await ChangeAsync(session =>
        {
            session.Enqueue(Message("m2"));
            session.Enqueue(Message("for Bob") with { To = BobId });
        });
        var at = Sample.Start + Duration.FromSeconds(5);
        await Outbox.RetryAsync(first.Id, at, outcomeUnknown: false, "busy", None);

        Assert.Equal(["for Bob"], Texts(await ClaimAsync(Sample.Start)));
        Assert.Equal(at, await Outbox.NextAsync("terminal", None));
        Assert.Equal(["m1", "m2"], Texts(await ClaimAsync(at)));
    }

    [Fact]
    public async Task A_message_that_is_put_off_keeps_no_later_one_waiting()
    {
        await ChangeAsync(session => session.Enqueue(Message("m1")));
        var first = Assert.Single(await ClaimAsync(Sample.Start));
        await ChangeAsync(session => session.Enqueue(Message("m2")));
        var until = Sample.Start + Duration.FromHours(3);
        await Outbox.PutOffAsync(first.Id, until, outcomeUnknown: false, "not now", None);

        Assert.Equal(["m2"], Texts(await ClaimAsync(Sample.Start)));
        var again = Assert.Single(await ClaimAsync(until), message => message.Id == first.Id);

        Assert.Equal((1, false, null), (again.Attempts, again.OutcomeUnknown, again.Message.FirstTriedAt));
    }

    [Fact]
    public async Task What_is_withdrawn_by_its_key_is_not_sent_and_what_is_on_its_way_stays()
    {
        await ChangeAsync(session =>
        {
            session.Enqueue(Message("m1"));
            session.Enqueue(Message("m2"));
        });
        await ChangeAsync(session => session.Withdraw(TeamId, Message("m1").Key));

        var claimed = await ClaimAsync(Sample.Start);
        await ChangeAsync(session => session.Withdraw(TeamId, Message("m2").Key));
        await Outbox.MarkSentAsync([(claimed[0].Id, "p1")], Sample.Start, None);

        Assert.Equal(["m2"], Texts(claimed));
        Assert.Single(await ReadAsync(reader => reader.SentTo(TeamId, AdaId, 10)));
    }

    [Theory]
    [InlineData(OccasionState.Missed, true)]
    [InlineData(OccasionState.Reserve, true)]
    [InlineData(OccasionState.MadeUp, false)]
    [InlineData(OccasionState.Kept, false)]
    [InlineData(OccasionState.Excused, false)]
    public async Task A_nag_about_a_miss_that_is_none_any_more_is_withdrawn(OccasionState state, bool isSent)
    {
        var occasion = await AddOccasionAsync(o => o with { State = state });
        await ChangeAsync(session => session.Enqueue(Message("m1") with { Kind = MessageKind.Nag, About = occasion }));

        Assert.Equal(isSent ? ["m1"] : [], Texts(await ClaimAsync(Sample.Start)));
    }

    [Theory]
    [InlineData(OccasionState.Open, false, null, true)]
    [InlineData(OccasionState.Missed, false, 60, true)]
    [InlineData(OccasionState.Missed, false, 0, false)]
    [InlineData(OccasionState.Missed, true, 60, false)]
    [InlineData(OccasionState.Kept, false, null, false)]
    [InlineData(OccasionState.Excused, false, null, false)]
    public async Task A_message_about_an_occasion_that_is_over_is_withdrawn_when_it_is_claimed(
        OccasionState state, bool over, int? minutesLeft, bool isSent)
    {
        var occasion = await AddOccasionAsync(o => o with
        {
            State = state,
            MakeUpOver = over,
            MakeUpEnd = minutesLeft is { } minutes ? Sample.Start + Duration.FromMinutes(minutes) : null,
        });
        await ChangeAsync(session => session.Enqueue(Message("m1") with { OnlyWhileOpen = occasion }));

        Assert.Equal(isSent ? ["m1"] : [], Texts(await ClaimAsync(Sample.Start)));
        Assert.Equal(isSent, await Outbox.NextAsync("terminal", None) is not null);
    }

    private OutboxMessage Message(string key) => new()
    {
        Key = key,
        Team = TeamId,
        To = AdaId,
        Kind = MessageKind.Nag,
        Content = Saying(key),
        At = Sample.Start,
    };

    private Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(Instant now) => Outbox.ClaimAsync("terminal", now, now + Lease, 10, None);

    private async Task<IReadOnlyList<ClaimedMessage>> SendAllAsync()
    {
        var claimed = await ClaimAsync(Sample.Start);
        await Outbox.MarkSentAsync([.. claimed.Select(message => (message.Id, $"p{message.Id}"))], Sample.Start, None);
        return claimed;
    }

    private async Task<OccasionId> AddOccasionAsync(Func<Occasion, Occasion> change)
    {
        OccasionId id = default;
        await ChangeAdaAsync(book =>
        {
            var commitment = Sample.Commitment(book, Sample.AddChannel(book));
            var occasion = change(Sample.Occasion(book, commitment, Sample.Monday));
            id = occasion.Id;
            book.Commitments.Put(commitment);
            book.Occasions.Put(occasion);
        });
        return id;
    }

    private static IEnumerable<string> Texts(IEnumerable<ClaimedMessage> messages) =>
        messages.Select(message => ((Inline.Plain)((Block.Text)message.Message.Content.Blocks[0]).Line.Parts[0]).Text);
}
