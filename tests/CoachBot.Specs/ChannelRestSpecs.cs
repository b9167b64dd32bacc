using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Resting a channel really frees the time: what is promised there is paused with a tap, and counts again when it is taken up.</summary>
public sealed class ChannelRestSpecs
{
    [Fact]
    public async Task A_lead_pauses_what_is_promised_on_a_resting_channel_and_taking_it_up_lifts_only_that()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "schedule add every weekday 09:00 20m pinterest", "schedule add every weekday 10:00 20m forum", "@as ada");
        await chat.AskAsync("audit add pinterest 30m");
        await chat.AskAsync("audit verdict pinterest rest nobody answers there");

        var paused = await chat.SayAsync("@press 1");
        var days = await chat.SayAsync("@until 2026-01-07T20:00");

        Assert.StartsWith("Paused: nothing on Pinterest falls due for anybody", paused.Single(m => m.Kind == "reply").Text, StringComparison.Ordinal);
        Assert.Contains("what you promised there is paused", paused.Single(m => m is { Kind: "notice", To: "ben" }).Text);
        Assert.DoesNotContain(days, m => m.Kind is "reminder" or "nag" && m.Text.Contains("Pinterest", StringComparison.Ordinal));
        Assert.Contains(days, m => m.Kind == "reminder" && m.Text.Contains("forum", StringComparison.Ordinal));

        var taken = await chat.SayAsync("audit verdict pinterest keep customers asked for us there");
        var next = await chat.SayAsync("@until 2026-01-08T20:00");

        Assert.Contains("counts again from now on", taken.Single(m => m.Kind == "reply").Text);
        Assert.Contains("is taken up again", taken.Single(m => m is { Kind: "notice", To: "ben" }).Text);
        Assert.Contains(next, m => m.Kind == "reminder" && m.Text.Contains("Pinterest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_member_pauses_their_own_and_undo_takes_it_back()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "schedule add every weekday 09:00 20m pinterest", "audit add pinterest 30m", "audit verdict pinterest rest nobody answers there");

        var paused = await chat.AskAsync("@press 1");

        Assert.StartsWith("Paused: nothing of yours on Pinterest falls due", paused.Text, StringComparison.Ordinal);
        Assert.Contains("Pinterest", (await chat.AskAsync("pauses")).Text);
        Assert.Contains("Taken back: the pause of a channel", (await chat.AskAsync("undo")).Text);
        Assert.Contains("Nothing is paused", (await chat.AskAsync("pauses")).Text);
    }
}
