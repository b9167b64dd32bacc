using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>When the review is posted into the team's room, and by whose wake-up.</summary>
public sealed class ReviewPostSpecs
{
    [Theory]
    [InlineData("off")]
    [InlineData("none")]
    [InlineData("Nowhere")]
    public async Task Without_a_room_nothing_is_posted(string none)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("team room #social");

        Assert.Contains("I post nothing in any room", (await chat.AskAsync($"team room {none}")).Text);
        Assert.Contains("Room: none", (await chat.AskAsync("team")).Text);
    }

    [Fact]
    public async Task The_review_is_posted_on_Mondays_at_nine_and_only_with_a_room()
    {
        await using var chat = await Conversation.StartAsync();
        var none = Reviews(await chat.SayAsync("@until 2026-01-12T12:00"));
        await chat.SayAsync("team room #social");

        Assert.Empty(none);
        Assert.Equal(["2026-01-19T09:00", "2026-01-26T09:00"], Reviews(await chat.SayAsync("@until 2026-01-27T12:00")));
    }

    [Fact]
    public async Task A_room_that_is_named_before_nine_gets_the_review_that_day()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync("team room #social");

        Assert.Equal(["2026-01-05T09:00"], Reviews(await chat.SayAsync("@until 2026-01-06T12:00")));
    }

    [Fact]
    public async Task Another_day_and_time_count_at_once_and_no_room_ends_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("team room #social", "team review fri 15:00");
        var friday = Reviews(await chat.SayAsync("@until 2026-01-10T12:00"));
        await chat.SayAsync("team room off");

        Assert.Equal(["2026-01-09T15:00"], friday);
        Assert.Empty(Reviews(await chat.SayAsync("@until 2026-01-31T12:00")));
    }

    [Fact]
    public async Task Three_without_an_answer_make_it_monthly_and_an_answer_brings_the_week_back()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync("team room #social");
        var alone = Reviews(await chat.SayAsync("@until 2026-02-03T12:00"));
        await chat.SayAsync("review answer the forum");

        Assert.Equal(["2026-01-05T09:00", "2026-01-12T09:00", "2026-01-19T09:00", "2026-02-02T09:00"], alone);
        Assert.Equal(["2026-02-09T09:00", "2026-02-16T09:00"], Reviews(await chat.SayAsync("@until 2026-02-17T12:00")));
    }

    [Fact]
    public async Task It_goes_on_when_the_member_who_carries_it_is_forgotten()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("team room #social", "@as ben", "@as ada", "team role @ben admin", "forget-me yes, forget me", "@as ben");

        Assert.Equal(["2026-01-05T09:00", "2026-01-12T09:00"], Reviews(await chat.SayAsync("@until 2026-01-13T12:00")));
    }

    [Theory]
    [InlineData("52h", "2026-01-07T12:00")] // two days late: it is posted then
    [InlineData("100h", null)] // four days late: it is left out
    [InlineData("196h", "2026-01-13T12:00")] // the next one is a day late, and the first is not made up for
    public async Task After_a_silence_it_comes_late_or_not_at_all(string down, string? posted)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("team room #social", "@down " + down);

        Assert.Equal(posted is null ? [] : [posted], Reviews(chat.All));
    }

    private static IEnumerable<string> Reviews(IEnumerable<Message> said) =>
        said.Where(m => m.Kind == "review" && m.Visibility == "room").Select(m => m.LocalTime);
}
