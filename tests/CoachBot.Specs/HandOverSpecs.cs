using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>A goal goes from one owner to another only where that one says yes.</summary>
public sealed class HandOverSpecs
{
    [Fact]
    public async Task I_ask_somebody_to_take_my_goal_over_and_it_stays_mine_until_they_do()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "schedule add every weekday 09:00 20m forum", "@as ada", "goal add 30 leads by 30 June", "record leads 3");

        var asked = await chat.SayAsync("goal hand 1 ben");
        var before = await chat.AskAsync("goal show 1");
        await chat.SayAsync("@as ben");
        var taken = await chat.SayAsync("@press 1");

        var offer = asked.Single(m => m is { Kind: "notice", To: "ben" });
        Assert.StartsWith("ada asks whether you take G1 leads over.", offer.Text, StringComparison.Ordinal);
        Assert.Contains("3 of 30", offer.Text);
        Assert.Contains("Safe days", offer.Text);
        Assert.Equal(["Take it", "Not now"], offer.Buttons);
        Assert.Contains("owned by ada", before.Text);
        Assert.Contains("to ben, who has not answered yet", before.Text);
        Assert.Contains("is yours now", taken.Single(m => m.Kind == "reply").Text);
        Assert.Contains("ben has taken G1 leads over", taken.Single(m => m is { Kind: "notice", To: "ada" }).Text);
        Assert.Contains("owned by ben", (await chat.AskAsync("goal show 1")).Text);
    }

    [Fact]
    public async Task Whoever_declines_is_not_asked_why_and_the_goal_stays()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "today", "@as ada", "goal add 30 leads by 30 June", "goal hand 1 ben", "@as ben");

        var declined = await chat.SayAsync("@press 2");

        Assert.Contains("ben can't take G1 leads on just now", declined.Single(m => m is { Kind: "notice", To: "ada" }).Text);
        Assert.Contains("owned by ada", (await chat.AskAsync("goal show 1")).Text);
    }

    [Fact]
    public async Task A_question_that_I_take_back_can_be_answered_no_more()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "today", "@as ada", "goal add 30 leads by 30 June", "goal hand 1 to ben", "undo", "@as ben");

        var answer = await chat.SayAsync("@press 1");

        Assert.Contains("G1 leads belongs to ada", answer.Single(m => m.Kind == "reply").Text);
        Assert.Contains("owned by ada", (await chat.AskAsync("goal show 1")).Text);
    }

    [Fact]
    public async Task Whoever_took_it_gives_it_back_with_undo_and_the_former_owner_hears_of_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "today", "@as ada", "goal add 30 leads by 30 June", "goal hand 1 ben", "@as ben", "@press 1");

        var undone = await chat.SayAsync("undo");

        Assert.Contains("it is yours again", undone.Single(m => m is { Kind: "notice", To: "ada" }).Text);
        Assert.Contains("owned by ada", (await chat.AskAsync("goal show 1")).Text);
    }

    [Fact]
    public async Task The_goals_of_somebody_who_has_themselves_forgotten_are_offered_to_the_leads()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "goal add 30 leads by 30 June", "goal add 10 sales by 30 June");

        var gone = await chat.SayAsync("forget-me yes, forget me");
        await chat.SayAsync("@as ada");
        var taken = await chat.SayAsync("@press 2");

        var offer = gone.Single(m => m is { Kind: "notice", To: "ada" });
        Assert.StartsWith("2 goals have lost their owner", offer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ben", offer.Text, StringComparison.Ordinal);
        Assert.Equal(["Take G1", "Take G2"], offer.Buttons);
        Assert.Contains("G2 sales is yours now", taken.Single(m => m.Kind == "reply").Text);
        Assert.Contains("owned by ada", (await chat.AskAsync("goal show 2")).Text);
    }

    [Fact]
    public async Task Away_for_two_weeks_I_am_asked_whether_somebody_else_shall_have_my_goal_and_nobody_is_told()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "today", "@as ada", "goal add 30 leads by 30 June");

        var away = await chat.SayAsync("away 2026-02-02 to 2026-02-20");

        Assert.Contains("Hand G1 over", Assert.Single(away).Buttons);
        Assert.DoesNotContain("Hand G1 over", (await chat.AskAsync("away 2026-03-02 to 2026-03-06")).Buttons);
    }
}
