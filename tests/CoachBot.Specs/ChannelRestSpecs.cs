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

    [Fact]
    public async Task A_member_who_takes_a_channel_up_leaves_the_leads_pause_and_says_so()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "schedule add every weekday 09:00 20m pinterest", "@as ada", "audit add pinterest 30m",
            "audit verdict pinterest rest nobody answers there", "@press 1", "@as ben");

        var kept = await chat.SayAsync("audit verdict pinterest keep customers asked for us there");
        var next = await chat.SayAsync("@until 2026-01-06T20:00");

        Assert.Contains("Pinterest stays paused for everybody: a lead paused it", kept.Single(m => m.Kind == "reply").Text);
        Assert.DoesNotContain(next, m => m.Kind == "reminder");
        Assert.Contains("Pinterest", (await chat.AskAsync("pauses")).Text);
    }

    [Fact]
    public async Task A_lead_who_takes_a_channel_up_leaves_a_members_own_pause_and_undo_puts_the_leads_back()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "schedule add every weekday 09:00 20m pinterest", "audit add pinterest 30m",
            "audit verdict pinterest rest nobody answers there", "@press 1", "@as cleo", "schedule add every weekday 09:00 20m pinterest",
            "@as ada", "audit verdict pinterest rest nobody answers there", "@press 1");

        var taken = await chat.SayAsync("audit verdict pinterest keep customers asked for us there");
        var up = await chat.SayAsync("@until 2026-01-05T20:00");
        await chat.SayAsync("undo");
        var rests = await chat.SayAsync("@until 2026-01-06T20:00");

        Assert.Contains("until you keep it too: you paused it yourself", taken.Single(m => m is { Kind: "notice", To: "ben" }).Text);
        Assert.Equal(["cleo"], up.Where(m => m.Kind == "reminder").Select(m => m.To));
        Assert.DoesNotContain(rests, m => m.Kind == "reminder");
    }
}
