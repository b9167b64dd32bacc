using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>The person whom a member named is asked at the third step, once they have accepted; what they give is one tap.</summary>
public sealed class AccountabilitySpecs
{
    [Theory]
    [InlineData("Yes, ask me", 2)]
    [InlineData("Not now", 0)]
    [InlineData(null, 0)]
    public async Task The_named_person_is_asked_at_the_third_and_fourth_step_only_where_they_accepted(string? answer, int asked)
    {
        await using var chat = await Conversation.StartAsync();
        var weeks = await FiveMissesAsync(chat, answer);

        Assert.Equal(["2026-01-06T08:00", "2026-01-07T08:00", "2026-01-08T08:00", "2026-01-09T08:00", "2026-01-12T08:00"],
            weeks.Where(m => m is { Kind: "nag", To: "bob" }).Select(m => m.LocalTime));
        var asks = weeks.Where(IsAsk).ToList();
        Assert.Equal(asked == 0 ? [] : ["2026-01-08T08:00", "2026-01-09T08:00"], asks.Select(m => m.LocalTime));
        Assert.All(asks, ask => Assert.Equal(
            ["40 min less a week: Mon, Wed, Fri", "Due 2 weeks later", "Lower the target to 23 leads", "Not now", "Don't ask me any more"], ask.Buttons));
        Assert.All(asks, ask => Assert.DoesNotContain("miss", ask.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nobody_is_asked_any_more_once_I_have_taken_it_back_and_nobody_hears_of_that()
    {
        await using var chat = await Conversation.StartAsync();
        await AgreeAsync(chat, "Yes, ask me");
        var silent = await chat.SayAsync("settings accountability off");

        var weeks = await chat.SayAsync("@until 2026-01-12T20:00");

        Assert.DoesNotContain(silent, m => m.To == "ada");
        Assert.DoesNotContain(weeks, IsAsk);
    }

    [Fact]
    public async Task An_owner_moves_the_due_date_with_a_tap_the_member_hears_of_it_and_undo_takes_it_back()
    {
        await using var chat = await Conversation.StartAsync();
        await AgreeAsync(chat, "Yes, ask me");
        await chat.SayAllAsync("@until 2026-01-08T08:30", "@as ada");

        var pressed = await chat.SayAsync("@press 2");

        Assert.Contains("is now 30 by Tue 14 Jul", pressed.Single(m => m.Kind == "reply").Text);
        Assert.Contains("ada gave G1 leads more time: it is due on Tue 14 Jul now.", pressed.Single(m => m is { Kind: "notice", To: "bob" }).Text);
        Assert.Equal("2026-07-14", (await chat.AskAsync("goal show 1")).Figure("due"));
        var undone = await chat.SayAsync("undo");
        Assert.Contains("took that back", undone.Single(m => m is { Kind: "notice", To: "bob" }).Text);
        Assert.Equal("2026-06-30", (await chat.AskAsync("goal show 1")).Figure("due"));
    }

    [Fact]
    public async Task A_lower_target_is_given_once_and_the_buttons_are_gone_after_that()
    {
        await using var chat = await Conversation.StartAsync();
        await AgreeAsync(chat, "Yes, ask me");
        await chat.SayAllAsync("@until 2026-01-08T08:30", "@as ada");

        await chat.SayAsync("@press 3");

        Assert.Equal("23", (await chat.AskAsync("goal show 1")).Figure("target"));
        // The message says so, without buttons; and the fourth step asks no more.
        Assert.Contains(chat.All, m => m is { To: "ada", Buttons.Count: 0, Kind: "notice" } && m.Text.Contains("is now 23", StringComparison.Ordinal));
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-09T20:00"), IsAsk);
    }

    [Fact]
    public async Task Time_that_is_given_changes_my_commitment_only_when_I_take_it()
    {
        await using var chat = await Conversation.StartAsync();
        await AgreeAsync(chat, "Yes, ask me");
        await chat.SayAllAsync("@until 2026-01-08T08:30", "@as ada");

        var given = await chat.SayAsync("@press 1");
        await chat.SayAsync("@as bob");
        var before = await chat.AskAsync("schedule list");
        var taken = await chat.PressAsync("Take it");

        Assert.Contains("ada gives you time: forum could be Mon, Wed, Fri, 20 min", given.Single(m => m is { Kind: "notice", To: "bob" }).Text);
        Assert.Contains("every weekday", before.Text);
        Assert.Contains("Commitment 1 is now: forum, 20 min, Mon, Wed, Fri", taken.Text);
        Assert.Contains("Taken back: the changed commitment", (await chat.AskAsync("undo")).Text);
        Assert.Contains("every weekday", (await chat.AskAsync("schedule list")).Text);
    }

    [Fact]
    public async Task Not_now_is_told_to_nobody_and_holds_for_two_weeks()
    {
        await using var chat = await Conversation.StartAsync();
        await AgreeAsync(chat, "Yes, ask me");
        await chat.SayAllAsync("@until 2026-01-08T08:30", "@as ada");

        var pressed = await chat.SayAsync("@press 4");

        Assert.StartsWith("Then it stays as it is.", pressed.Single(m => m.Kind == "reply").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(pressed, m => m.To == "bob");
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-09T20:00"), IsAsk);
    }

    [Fact]
    public async Task An_agreement_ends_after_twelve_weeks_which_I_am_told_once_with_a_button_to_agree_again()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as bob", "settings accountability ada", "@as ada");
        await chat.PressAsync("Yes, ask me");
        await chat.SayAsync("@as bob");
        Assert.Contains("ada, until Mon 30 Mar", (await chat.AskAsync("settings")).Text);

        var weeks = await chat.SayAsync("@until 2026-04-10T09:00");

        var told = Assert.Single(weeks, m => m is { Kind: "notice", To: "bob" } && m.Text.Contains("ends on", StringComparison.Ordinal));
        Assert.Equal("2026-03-23T08:00", told.LocalTime);
        Assert.Equal(["Agree again"], told.Buttons);
        await chat.SayAsync("@as bob");
        Assert.Contains("nobody", (await chat.AskAsync("settings")).Text);
        await chat.PressAsync("Agree again");
        Assert.Contains("ada, not answered yet", (await chat.AskAsync("settings")).Text);
    }

    [Fact]
    public async Task Time_that_I_was_given_stays_given_where_a_plan_asks_for_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");
        await chat.SayAllAsync("@as bob", "settings accountability ada", "@as ada");
        await chat.PressAsync("Yes, ask me");
        await chat.SayAllAsync("@as bob", "plan start first-six for 1", "plan join every weekday 09:00 forum");
        await chat.SayAllAsync("@until 2026-01-08T08:30", "@as ada", "@press 1", "@as bob");
        var taken = await chat.PressAsync("Take it");

        var monday = await chat.SayAsync("@until 2026-01-12T12:00");

        Assert.Contains("forum, 10 min, Mon, Wed, Fri", taken.Text, StringComparison.Ordinal);
        Assert.Contains("The plan asks at most 30 min a week of you now.", taken.Text, StringComparison.Ordinal);
        Assert.Contains(monday, m => m is { Kind: "notice", To: "bob" } && m.Text.Contains("Week 1 asks 30 min", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("goal edit 1 by 2026-09-30", 2)]
    [InlineData("goal edit 1 to 20", 3)]
    public async Task A_button_never_takes_back_what_the_goal_was_given_by_other_means(string edit, int button)
    {
        await using var chat = await Conversation.StartAsync();
        await AgreeAsync(chat, "Yes, ask me");
        await chat.SayAllAsync("@until 2026-01-08T08:30", "@as ada");
        var ask = chat.All.Last(IsAsk);
        await chat.AskAsync(edit);
        var edited = await chat.AskAsync("goal show 1");
        var heard = chat.All.Count;

        var pressed = await chat.PressActionAsync(ask.Actions[button - 1]);

        var said = PlainTextRenderer.Render(pressed, new Reader("ada", "Europe/London", default, default), default);
        Assert.Contains("That is past", said, StringComparison.Ordinal);
        var after = await chat.AskAsync("goal show 1");
        Assert.Equal((edited.Figure("due"), edited.Figure("target")), (after.Figure("due"), after.Figure("target")));
        Assert.DoesNotContain(chat.All[heard..], m => m.To == "bob");
    }

    [Fact]
    public async Task Who_was_away_over_the_end_of_an_agreement_is_not_told_of_a_date_that_is_past()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as bob", "settings accountability ada", "@as ada");
        await chat.PressAsync("Yes, ask me");
        await chat.SayAllAsync("@as bob", "away 2026-03-16 to 2026-04-10");

        var weeks = await chat.SayAsync("@until 2026-04-20T12:00");

        Assert.DoesNotContain(weeks, m => m.To == "bob" && m.Text.Contains("ends on", StringComparison.Ordinal));
    }

    private static bool IsAsk(Message message) => message is { Kind: "notice", To: "ada" }
        && message.Text.StartsWith("bob agreed that I may ask you", StringComparison.Ordinal);

    /// <summary>Missed Mon 5 to Fri 9 January: the nags of Thu 8 and Fri 9 are at the third and fourth step, the fifth comes on Mon 12.</summary>
    private static async Task<IReadOnlyList<Message>> FiveMissesAsync(Conversation chat, string? answer)
    {
        await AgreeAsync(chat, answer);
        return await chat.SayAsync("@until 2026-01-12T20:00");
    }

    /// <summary>Ada owns the goal, bob names her, and she answers; afterwards bob speaks.</summary>
    private static async Task AgreeAsync(Conversation chat, string? answer)
    {
        await chat.AskAsync("goal add 30 leads by 30 June");
        await chat.SayAllAsync("@as bob", "settings accountability ada", "schedule add every weekday 09:00 20m forum for 1", "@as ada");
        if (answer is not null)
        {
            await chat.SayAsync($"@press {(answer == "Yes, ask me" ? 1 : 2)}");
        }

        await chat.SayAsync("@as bob");
    }
}
