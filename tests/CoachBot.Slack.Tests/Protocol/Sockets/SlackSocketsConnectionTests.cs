using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Sockets;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Sockets;

/// <summary>How connections are opened, replaced and lost.</summary>
public class SlackSocketsConnectionTests
{
    [Fact]
    public async Task Two_connections_are_kept_open()
    {
        await using var scene = new SocketScene().Start();

        var first = await scene.NextOpenAsync();
        var second = await scene.NextOpenAsync();
        second.Send(Payloads.Command("e1"));
        await second.AcknowledgementAsync();

        Assert.Equal(2, scene.Sockets.Open);
        Assert.Equal("Bearer xapp-1-secret", (await scene.Http.Requests.NextAsync()).Authorization);
        Assert.Equal("wss://slack.test/link?ticket-secret", first.Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_connection_that_Slack_refreshes_is_let_go_only_after_another_is_open(string reason)
    {
        await using var scene = new SocketScene(connections: 1).Start();
        var old = await scene.NextOpenAsync();

        old.Disconnect(reason);
        var replacement = await scene.NextSocketAsync();
        old.Send(Payloads.Command("before"));
        await old.AcknowledgementAsync();
        replacement.Hello();
        await scene.Time.WaitingAsync(wait => wait == SlackSockets.Linger);
        old.Send(Payloads.Command("after"));
        await old.AcknowledgementAsync();
        Assert.False(old.Goodbye.IsCompleted);
        await scene.Time.AdvanceToAsync(wait => wait == SlackSockets.Linger);

        await old.Goodbye.SoonAsync();
        await old.Gone.SoonAsync();
        replacement.Send(Payloads.Command("then"));
        await replacement.AcknowledgementAsync();
    }

    [Fact]
    public async Task A_refresh_goes_on_trying_while_the_old_connection_serves()
    {
        await using var scene = new SocketScene(connections: 1).Start();
        var old = await scene.NextOpenAsync();

        scene.Http.Then("""{"ok":false,"error":"internal_error"}""").Then("""{"ok":false,"error":"internal_error"}""");
        old.Disconnect("refresh_requested");
        await scene.Time.WaitingAsync(wait => wait >= ReconnectPlan.FirstWait / 2 && wait <= ReconnectPlan.FirstWait);
        old.Send(Payloads.Command("e1"));
        await old.AcknowledgementAsync();
        await scene.Time.AdvanceToAsync(wait => wait <= ReconnectPlan.FirstWait);
        await scene.Time.AdvanceToAsync(wait => wait > ReconnectPlan.FirstWait && wait <= ReconnectPlan.FirstWait * 2);

        await scene.NextOpenAsync();
    }

    [Fact]
    public async Task A_connection_lost_without_notice_is_opened_again_while_the_other_serves()
    {
        await using var scene = new SocketScene().Start();
        var lost = await scene.NextOpenAsync();
        var other = await scene.NextOpenAsync();

        lost.Break();
        await scene.Time.WaitingAsync(wait => wait >= ReconnectPlan.FirstWait / 2 && wait <= ReconnectPlan.FirstWait);
        other.Send(Payloads.Command("e1"));
        await other.AcknowledgementAsync();
        await scene.Time.AdvanceToAsync(wait => wait <= ReconnectPlan.FirstWait);

        var again = await scene.NextOpenAsync();
        again.Send(Payloads.Command("e2"));
        await again.AcknowledgementAsync();
        Assert.Equal(2, scene.Sockets.Open);
    }

    [Fact]
    public async Task A_connection_that_had_been_good_is_opened_again_at_once()
    {
        await using var scene = new SocketScene(connections: 1).Start();
        var lost = await scene.NextOpenAsync();
        await scene.Sockets.FirstOpen.SoonAsync();
        scene.Time.Advance(ReconnectPlan.GoodAfter);

        lost.CloseFromServer();

        await scene.NextOpenAsync();
    }

    [Fact]
    public async Task A_connection_without_hello_is_given_up()
    {
        await using var scene = new SocketScene().Start();
        var silent = await scene.NextSocketAsync();

        await scene.Time.AdvanceToAsync(wait => wait == SlackSockets.OpenWithin);

        await silent.Gone.SoonAsync();
        await scene.Time.AdvanceToAsync(wait => wait <= ReconnectPlan.FirstWait);
        await scene.NextOpenAsync();
    }
}
