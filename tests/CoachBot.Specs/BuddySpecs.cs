using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Two who agreed to it are reminded of each other on Wednesdays, whatever either of them did.</summary>
public sealed class BuddySpecs
{
    [Fact]
    public async Task Two_become_buddies_where_the_other_agrees_and_each_is_nudged_on_wednesday()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "schedule add every weekday 09:00 20m forum", "@as ada", "team buddy ben", "@as ben");
        var agreed = await chat.SayAsync("@press 1");

        var week = await chat.SayAsync("@until 2026-01-07T12:00");
        await chat.SayAsync("@as ada");
        var sent = await chat.PressAsync("Send a word");

        Assert.Contains("You and ben are buddies.", agreed.Single(m => m is { Kind: "notice", To: "ada" }).Text);
        var nudges = week.Where(m => m.Text.StartsWith("In the middle of a week", StringComparison.Ordinal)).ToList();
        Assert.Equal(["ada", "ben"], nudges.Select(m => m.To).Order());
        Assert.All(nudges, n => Assert.Equal("2026-01-07T10:00", n.LocalTime));
        // Ben missed two days by then; nothing of it is said.
        Assert.All(nudges, n => Assert.DoesNotContain("forum", n.Text, StringComparison.Ordinal));
        Assert.StartsWith("ben gets it.", sent.Text, StringComparison.Ordinal);
        Assert.Contains(chat.All, m => m is { Kind: "notice", To: "ben" } && m.Text.StartsWith("ada thinks of you", StringComparison.Ordinal));
        Assert.Equal(["2026-01-14T10:00"], (await chat.SayAsync("@until 2026-01-20T12:00"))
            .Where(m => m.To == "ada" && m.Text.StartsWith("In the middle", StringComparison.Ordinal)).Select(m => m.LocalTime));
    }

    [Fact]
    public async Task Whoever_is_asked_twice_is_written_to_once()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as ada");

        Assert.Single(await chat.SayAsync("team buddy ben"), m => m.To == "ben");
        var again = Assert.Single(await chat.SayAsync("team buddy ben"));
        Assert.StartsWith("I have asked ben already.", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_declines_or_ends_it_is_not_asked_why()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "today", "@as ada", "team buddy ben", "@as ben");

        var declined = await chat.SayAsync("@press 2");

        Assert.Contains("It doesn't suit ben just now", declined.Single(m => m is { Kind: "notice", To: "ada" }).Text);
        await chat.SayAllAsync("team buddy ada", "@as ada", "team buddy ben");
        Assert.Contains("Buddy", (await chat.AskAsync("settings")).Text);
        var ended = await chat.SayAsync("team buddy off");
        Assert.DoesNotContain(ended, m => m.To == "ben");
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-14T12:00"), m => m.Text.StartsWith("In the middle", StringComparison.Ordinal));
    }
}
