using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>Whom messages go to, what becomes of those that could not arrive, and of those that were acted upon.</content>
public abstract partial class CoachStoreSuite
{
    [Fact]
    public async Task What_could_not_reach_its_receiver_is_handed_out_once_oldest_first()
    {
        await ChangeAsync(session =>
        {
            session.Enqueue(Message("m1"));
            session.Enqueue(Message("m2"));
            session.Enqueue(Message("m3") with { To = BobId });
            session.Enqueue(Message("m4"));
        });
        var claimed = await ClaimAsync(Sample.Start);
        foreach (var message in claimed.Take(3))
        {
            await Outbox.DropAsync(message.Id, unreachable: true, "unreachable", Sample.Start, None);
        }

        await Outbox.DropAsync(claimed[3].Id, unreachable: false, "refused", Sample.Start, None);

        Assert.Equal(
            [claimed[0].Id, claimed[1].Id], await ReadAsync(reader => reader.Undelivered(TeamId, AdaId).Select(message => message.Id)));
        await ChangeAsync(session => session.TellUndelivered(TeamId, AdaId, [claimed[0].Id, claimed[2].Id, claimed[3].Id]));
        Assert.Equal([claimed[1].Id], await ReadAsync(reader => reader.Undelivered(TeamId, AdaId).Select(message => message.Id)));
        await ChangeAsync(session => session.TellUndelivered(TeamId, AdaId, [claimed[1].Id]));
        Assert.Empty(await ReadAsync(reader => reader.Undelivered(TeamId, AdaId)));
        Assert.Equal([claimed[2].Id], await ReadAsync(reader => reader.Undelivered(TeamId, BobId).Select(message => message.Id)));
    }

    [Fact]
    public async Task What_was_given_up_is_handed_out_too_and_keeps_its_receiver_marked_until_it_is_told()
    {
        await ChangeAsync(session =>
        {
            session.Enqueue(Message("m1"));
            session.Enqueue(Message("m2"));
        });
        var claimed = await ClaimAsync(Sample.Start);
        await Outbox.DropAsync(claimed[0].Id, unreachable: true, "attempts", Sample.Start, None);
        await Outbox.MarkSentAsync([(claimed[1].Id, "p2")], Sample.Start, None);

        Assert.True(Assert.Single(await ReadAsync(reader => reader.Undelivered(TeamId, AdaId))).IsGivenUp);
        Assert.NotNull(await ReadAsync(reader => reader.Member(TeamId, AdaId).Member.UnreachableSince));
        await ChangeAsync(session => session.TellUndelivered(TeamId, AdaId, [claimed[0].Id]));
        await ChangeAsync(session => session.Enqueue(Message("m3")));
        await Outbox.MarkSentAsync([((await ClaimAsync(Sample.Start))[0].Id, "p3")], Sample.Start, None);

        Assert.Empty(await ReadAsync(reader => reader.Undelivered(TeamId, AdaId)));
        Assert.Null(await ReadAsync(reader => reader.Member(TeamId, AdaId).Member.UnreachableSince));
    }

    [Fact]
    public async Task After_the_clock_was_set_back_what_was_tried_is_tried_now_and_what_is_meant_for_later_is_not()
    {
        var later = Sample.Start + Duration.FromHours(1);
        await ChangeAsync(session =>
        {
            session.Enqueue(Message("m1"));
            session.Enqueue(Message("m2") with { To = BobId });
            session.Enqueue(Message("m3") with { To = BobId, At = later });
        });
        var claimed = await ClaimAsync(Sample.Start);
        await Outbox.RetryAsync(claimed[0].Id, later, outcomeUnknown: true, "transient", None);
        await Outbox.PutOffAsync(claimed[1].Id, later, outcomeUnknown: false, "not now", None);

        await Outbox.RetryNowAsync(Sample.Start, None);

        Assert.Equal([claimed[0].Id], (await ClaimAsync(Sample.Start)).Select(message => message.Id));
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_member_who_left_before_it_was_claimed()
    {
        await ChangeAsync(session => session.Enqueue(Message("m1")));
        await ChangeAdaAsync(book => book.Change(book.Member with { LeftAt = Sample.Start }));

        Assert.Empty(await ClaimAsync(Sample.Start));
        Assert.Null(await Outbox.NextAsync("terminal", None));
    }

    [Fact]
    public async Task A_message_goes_to_the_account_that_was_used_last()
    {
        var bob = Bob;
        await ChangeAsync(session => session.Use(bob));
        await ChangeAsync(session => session.Enqueue(Message("m1") with { To = BobId }));

        Assert.Equal("bob", Assert.Single(await ClaimAsync(Sample.Start)).Message.Account);
    }

    [Fact]
    public async Task A_room_gets_its_messages_on_the_teams_platform_and_a_team_without_a_room_gets_none()
    {
        await ChangeAsync(session => session.Enqueue(Message("m1") with { To = null }));

        Assert.Empty(await ClaimAsync(Sample.Start));
        Assert.Null(await Outbox.NextAsync("terminal", None));

        await ChangeAdaAsync(book => book.Team.Team = book.Team.Team with { Room = "C012" });
        await ChangeAsync(session => session.Enqueue(Message("m2") with { To = null }));
        var claimed = Assert.Single(await ClaimAsync(Sample.Start));

        Assert.Equal((null, "C012", "Team w1"), (claimed.Message.Account, claimed.Message.Room, claimed.Message.Reader.Name));
    }

    [Fact]
    public async Task A_message_that_can_not_be_delivered_marks_its_receiver_until_one_arrives()
    {
        await ChangeAsync(session => session.Enqueue(Message("m1")));
        var first = Assert.Single(await ClaimAsync(Sample.Start));
        await Outbox.DropAsync(first.Id, unreachable: true, "closed", Sample.Start, None);

        Assert.Null(await Outbox.NextAsync("terminal", None));
        Assert.Equal(Sample.Start, (await AdaAsync()).Member.UnreachableSince);

        await ChangeAsync(session => session.Enqueue(Message("m2")));
        await SendAllAsync();

        Assert.Null((await AdaAsync()).Member.UnreachableSince);
    }

    [Fact]
    public async Task Messages_about_an_occasion_are_edited_once_they_went_out_or_are_on_their_way()
    {
        var occasion = await AddOccasionAsync(o => o);
        await ChangeAsync(session => session.Enqueue(Message("m1") with { About = occasion }));
        await ChangeAsync(session => session.EditMessages(TeamId, occasion, Saying("kept"), Sample.Start));
        var first = Assert.Single(await SendAllAsync());
        await ChangeAsync(session => session.Enqueue(Message("m2") with { About = occasion }));
        var second = Assert.Single(await ClaimAsync(Sample.Start));

        await ChangeAsync(session => session.EditMessages(TeamId, occasion, Saying("kept"), Sample.Start));
        await Outbox.MarkSentAsync([(second.Id, "p2")], Sample.Start, None);

        var edits = await SendAllAsync();
        Assert.Equal([first.Id, second.Id], edits.Select(edit => edit.Message.Edits!.Value));
        Assert.All(edits, edit => Assert.Equal(
            (first.Message.Account, first.Message.Kind, JsonOf(Saying("kept"))),
            (edit.Message.Account, edit.Message.Kind, JsonOf(edit.Message.Content))));
    }

    [Fact]
    public async Task Messages_say_again_what_they_said_before_any_edit()
    {
        var occasion = await AddOccasionAsync(o => o);
        await ChangeAsync(session => session.Enqueue(Message("m1") with { About = occasion }));
        await SendAllAsync();
        await ChangeAsync(session => session.EditMessages(TeamId, occasion, Saying("kept"), Sample.Start));
        await SendAllAsync();

        await ChangeAsync(session => session.EditMessages(TeamId, occasion, content: null, Sample.Start));

        var edit = Assert.Single(await SendAllAsync());
        Assert.Equal(JsonOf(Saying("m1")), JsonOf(edit.Message.Content));
    }
}
