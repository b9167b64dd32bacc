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
        await using var rig = await PromisedAsync();
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
        await using var rig = await PromisedAsync();
        rig.Slack.Misbehave.Answer(Post, error, times: 4);

        await rig.PassAsync(Duration.FromHours(3));

        Assert.Single(rig.Reminders(rig.Ben));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_status_of_Slacks_own_fault_is_outlived(int status)
    {
        await using var rig = await PromisedAsync();
        rig.Slack.Misbehave.Fail(Post, times: 6, status);

        await rig.PassAsync(Duration.FromHours(3));

        Assert.Single(rig.Reminders(rig.Ben));
    }

    [Fact]
    public async Task An_answer_that_can_not_be_read_is_looked_up_and_the_message_is_there_once()
    {
        await using var rig = await PromisedAsync();
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
    public async Task What_a_closed_messages_tab_kept_back_is_told_with_the_next_command()
    {
        await using var rig = await PromisedAsync();
        rig.Slack.Workspace.MessagesTabEnabled = false;
        await rig.PassAsync(Duration.FromHours(26));
        Assert.Empty(rig.Reminders(rig.Ben));

        var next = await rig.TodayAsync(rig.Ben);
        var then = await rig.TodayAsync(rig.Ben);

        Assert.Contains("I could not write to you privately", next, StringComparison.Ordinal);
        Assert.DoesNotContain("I could not write to you privately", then, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Social.Messages, message => message.IsFromBot && message.EphemeralTo is null
            && message.Readable.Contains("LinkedIn, 30 min", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_was_deactivated_hears_nothing_more_and_finds_everything_when_they_come_back()
    {
        await using var rig = await PromisedAsync();
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
        await using var rig = await PromisedAsync();
        rig.Ben.Dnd = new DndWindow(
            Instant.FromUtc(2026, 1, 5, 8, 30).ToDateTimeOffset(), Instant.FromUtc(2026, 1, 5, 13, 0).ToDateTimeOffset());

        await rig.PassAsync(Duration.FromMinutes(65));

        Assert.Single(rig.Reminders(rig.Ben));
    }

    /// <summary>With the welcome sent, so that the next message is the reminder.</summary>
    private static async Task<SlackRig> PromisedAsync()
    {
        var rig = await SlackRig.PromisedAsync(new LoopbackSlackOptions { RateLimits = false });
        await rig.PassAsync(Duration.Zero);
        return rig;
    }
}
