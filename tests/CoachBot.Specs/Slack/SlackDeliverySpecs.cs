using CoachBot.Loopback.Slack;
using NodaTime;

namespace CoachBot.Specs.Slack;

/// <summary>Bad days of delivery: each message arrives once, or is told later.</summary>
public sealed class SlackDeliverySpecs
{
    private const string Post = "chat.postMessage";

    [Fact]
    public async Task A_limit_is_waited_for_and_the_message_sent_once()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        rig.Slack.Misbehave.RateLimit(Post, times: 2);

        await rig.PassAsync(Duration.FromHours(2));

        Assert.Single(rig.Reminders(rig.Ben));
        Assert.Equal(2, rig.Slack.RateLimitedCount(Post));
    }

    [Theory]
    [InlineData("internal_error")]
    [InlineData("service_unavailable")]
    [InlineData("token_revoked")]
    [InlineData("missing_scope")]
    public async Task A_fault_that_passes_is_outlived(string error)
    {
        await using var rig = await SlackRig.WelcomedAsync();
        rig.Slack.Misbehave.Answer(Post, error, times: 4);

        await rig.PassAsync(Duration.FromHours(3));

        Assert.Single(rig.Reminders(rig.Ben));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_status_of_Slacks_own_fault_is_outlived(int status)
    {
        await using var rig = await SlackRig.WelcomedAsync();
        rig.Slack.Misbehave.Fail(Post, times: 6, status);

        await rig.PassAsync(Duration.FromHours(3));

        Assert.Single(rig.Reminders(rig.Ben));
    }

    [Fact]
    public async Task An_answer_that_can_not_be_read_is_looked_up_and_the_message_is_there_once()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        rig.Slack.Misbehave.AnswerGarbage(Post);

        await rig.PassAsync(Duration.FromHours(2));

        Assert.Single(rig.Reminders(rig.Ben));
        Assert.Contains(rig.Slack.Requests.All, request => request.Method == "conversations.history");
    }

    [Fact]
    public async Task Outside_the_Marketplace_a_lost_answer_is_looked_up_too()
    {
        await using var rig = await SlackRig.PromisedAsync(new LoopbackSlackOptions { OutsideMarketplace = true });
        await rig.PassAsync(Duration.Zero);
        rig.Slack.Misbehave.LoseAnswer(Post);

        await rig.PassAsync(Duration.FromHours(2));

        Assert.Single(rig.Reminders(rig.Ben));
        Assert.Contains(rig.Slack.Requests.All, request => request.Method == "conversations.history");
    }

    [Fact]
    public async Task Whoever_was_deactivated_hears_nothing_more_and_finds_everything_when_they_come_back()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        rig.Ben.IsDeactivated = true;
        await rig.PassAsync(Duration.FromHours(4));
        var calls = rig.Slack.Requests.All.Count;
        await rig.PassAsync(Duration.FromDays(3));
        Assert.Equal(calls, rig.Slack.Requests.All.Count);

        rig.Ben.IsDeactivated = false;
        var back = await rig.SayAsync(rig.Ben, "schedule list");
        await rig.PassAsync(Duration.FromDays(1));

        Assert.Contains("LinkedIn", back.Shown!.Readable, StringComparison.Ordinal);
        Assert.NotEmpty(rig.Reminders(rig.Ben));
    }

    [Fact]
    public async Task Who_wants_not_to_be_disturbed_is_still_reminded_when_they_chose()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        rig.Ben.Dnd = new DndWindow(
            Instant.FromUtc(2026, 1, 5, 8, 30).ToDateTimeOffset(), Instant.FromUtc(2026, 1, 5, 13, 0).ToDateTimeOffset());

        await rig.PassAsync(Duration.FromMinutes(65));

        Assert.Single(rig.Reminders(rig.Ben));
    }

    [Fact]
    public async Task A_message_is_found_again_behind_many_later_ones()
    {
        await using var rig = await SlackRig.PromisedAsync(new LoopbackSlackOptions { OutsideMarketplace = true, RateLimits = false });
        await rig.PassAsync(Duration.Zero);
        rig.Slack.Misbehave.LoseAnswer(Post);
        await rig.PassAsync(Duration.FromMinutes(60) - Duration.FromMilliseconds(1));
        rig.Sleep(Duration.FromMilliseconds(1));
        await rig.SettleOnceAsync();
        Assert.Single(rig.Reminders(rig.Ben));
        for (var said = 0; said < 40; said++)
        {
            await rig.Slack.DirectMessageAsync(rig.Ben, "today");
        }

        // The second page is refused as often as a call is tried, as more than one page a minute is: the search goes on there later.
        rig.Slack.Misbehave.LetPass("conversations.history");
        rig.Slack.Misbehave.RateLimit("conversations.history", times: 3);
        await rig.PassAsync(Duration.FromHours(1));

        Assert.Single(rig.Reminders(rig.Ben));
        var pages = rig.Slack.Requests.All.Where(request => request is { Method: "conversations.history", Status: 200 }).ToList();
        Assert.Equal(pages.Count, pages.Select(page => page.Arguments.GetValueOrDefault("cursor")).Distinct().Count());
        Assert.True(pages.Count >= 3);
    }

    [Fact]
    public async Task A_message_that_never_got_there_is_sent_though_the_search_for_it_lost_its_place()
    {
        await using var rig = await SlackRig.PromisedAsync(new LoopbackSlackOptions { OutsideMarketplace = true, RateLimits = false });
        await rig.PassAsync(Duration.Zero);
        rig.Slack.Misbehave.Fail(Post);
        await rig.PassAsync(Duration.FromMinutes(60) - Duration.FromMilliseconds(1));
        rig.Sleep(Duration.FromMilliseconds(1));
        await rig.SettleOnceAsync();
        Assert.Empty(rig.Reminders(rig.Ben));
        for (var said = 0; said < 20; said++)
        {
            await rig.Slack.DirectMessageAsync(rig.Ben, "today");
        }

        rig.Slack.Misbehave.LetPass("conversations.history");
        rig.Slack.Misbehave.RateLimit("conversations.history", times: 3);
        rig.Slack.Misbehave.Answer("conversations.history", "invalid_cursor");
        await rig.PassAsync(Duration.FromHours(1));

        Assert.Single(rig.Reminders(rig.Ben));
    }

    [Theory]
    [InlineData("invalid_ts_oldest")]
    [InlineData("method_deprecated")]
    [InlineData("missing_scope")]
    [InlineData("token_revoked")]
    public async Task A_message_is_not_given_up_because_it_may_not_be_looked_for(string error)
    {
        await using var rig = await SlackRig.WelcomedAsync();
        rig.Slack.Misbehave.Fail(Post);
        rig.Slack.Misbehave.Answer("conversations.history", error, times: 4);

        await rig.PassAsync(Duration.FromHours(2));

        Assert.Single(rig.Reminders(rig.Ben));
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    public async Task A_room_that_is_lost_while_a_message_is_looked_for_is_told_and_gets_it_when_it_is_mended(string error)
    {
        await using var rig = await SlackRig.WelcomedAsync();
        await rig.SayAsync(rig.Ada, $"team room <#{rig.Social.Id}>");
        rig.Slack.Misbehave.Fail(Post);
        rig.Slack.Misbehave.Answer("conversations.history", error, times: 4);

        await RoomMessage.EnqueueAsync(rig.Store, "slack", rig.Slack.Workspace.TeamId, "one", rig.Now);
        await rig.PassAsync(Duration.FromMinutes(40));

        Assert.Single(rig.Slack.Workspace.DirectMessage(rig.Ada).Messages, IsAboutTheRoom);
        Assert.Single(rig.Social.Messages, m => m.IsFromBot && m.EphemeralTo is null && m.Metadata is not null);
    }

    [Theory]
    [InlineData("archived")]
    [InlineData("left")]
    [InlineData("restricted_action")]
    [InlineData("restricted_action_read_only_channel")]
    [InlineData("restricted_action_thread_only_channel")]
    public async Task A_room_that_takes_no_messages_is_told_once_to_who_can_mend_it_and_gets_them_when_it_is_mended(string how)
    {
        await using var rig = await SlackRig.WelcomedAsync();
        await rig.SayAsync(rig.Ada, $"team room <#{rig.Social.Id}>");
        switch (how)
        {
            case "archived":
                rig.Social.IsArchived = true;
                break;
            case "left":
                rig.Social.RemoveBot();
                break;
            default:
                rig.Social.PostingError = how;
                break;
        }

        await RoomMessage.EnqueueAsync(rig.Store, "slack", rig.Slack.Workspace.TeamId, "one", rig.Now);
        await RoomMessage.EnqueueAsync(rig.Store, "slack", rig.Slack.Workspace.TeamId, "two", rig.Now);
        await rig.PassAsync(Duration.FromMinutes(40));

        Assert.Single(rig.Slack.Workspace.DirectMessage(rig.Ada).Messages, IsAboutTheRoom);
        Assert.DoesNotContain(rig.Slack.Workspace.DirectMessage(rig.Ben).Messages, IsAboutTheRoom);

        (rig.Social.IsArchived, rig.Social.PostingError) = (false, null);
        rig.Social.AddBot();
        await rig.PassAsync(Duration.FromMinutes(19));

        Assert.Equal(
            ["one", "two"],
            rig.Social.Messages.Where(m => m.IsFromBot && m.EphemeralTo is null && m.Metadata is not null).Select(m => m.Text));
    }

    [Fact]
    public async Task A_nag_waits_until_its_receiver_may_be_disturbed_and_keeps_no_reminder_waiting()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        rig.Ben.Dnd = new DndWindow(
            Instant.FromUtc(2026, 1, 6, 0, 0).ToDateTimeOffset(), Instant.FromUtc(2026, 1, 6, 12, 0).ToDateTimeOffset());
        await rig.PassAsync(Duration.FromHours(28) - Duration.FromMinutes(1));

        Assert.Equal(2, rig.Reminders(rig.Ben).Count);
        Assert.DoesNotContain(ToldTo(rig.Ben, rig), IsNag);

        await rig.PassAsync(Duration.FromMinutes(2));

        Assert.Single(ToldTo(rig.Ben, rig), IsNag);
    }

    [Fact]
    public async Task A_nag_that_waits_is_withdrawn_when_its_day_was_made_up_meanwhile()
    {
        await using var rig = await SlackRig.WelcomedAsync();
        rig.Ben.Dnd = new DndWindow(
            Instant.FromUtc(2026, 1, 6, 0, 0).ToDateTimeOffset(), Instant.FromUtc(2026, 1, 6, 12, 0).ToDateTimeOffset());
        await rig.PassAsync(Duration.FromHours(26));

        await rig.SayAsync(rig.Ben, "log 60m linkedin");
        await rig.PassAsync(Duration.FromHours(4));

        Assert.Equal(1, rig.Count("occasions WHERE state = 3"));
        Assert.DoesNotContain(ToldTo(rig.Ben, rig), IsNag);
    }

    private static IReadOnlyList<SlackMessage> ToldTo(SlackUser user, SlackRig rig) => rig.Slack.Workspace.DirectMessage(user).Messages;

    private static bool IsNag(SlackMessage message) => message.Readable.Contains("went by on Mon 5 Jan", StringComparison.Ordinal);

    private static bool IsAboutTheRoom(SlackMessage message) => message.Readable.Contains("I can't write in", StringComparison.Ordinal);
}
