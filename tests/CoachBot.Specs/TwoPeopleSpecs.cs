using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What several people see and may change is changed once, whoever presses when, and who comes second is told by whom.</summary>
public sealed class TwoPeopleSpecs
{
    [Fact]
    public async Task A_plan_that_two_admins_make_easier_at_once_is_made_easier_once()
    {
        await using var chat = await WithPlanAsync();
        var shown = await chat.AskAsync("plan show");

        await chat.PressOnAsync(shown, "Make it easier");
        await chat.SayAsync("@as ben");
        var second = await chat.PressOnAsync(shown, "Make it easier");
        await chat.SayAllAsync("@as ada", "today");
        var again = await chat.PressOnAsync(shown, "Make it easier");

        Assert.Contains("ada has changed already: The first six weeks asks 48 min a week now", second, StringComparison.Ordinal);
        Assert.Contains("It was changed already: The first six weeks asks 48 min", again, StringComparison.Ordinal);
        await chat.PressOnAsync(await chat.AskAsync("plan show"), "Make it easier");
        Assert.Contains("0 of 38 min", (await chat.AskAsync("plan show")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_somebody_stopped_meanwhile_is_not_made_easier_and_not_stopped_again()
    {
        await using var chat = await WithPlanAsync();
        var shown = await chat.AskAsync("plan show");
        await chat.SayAllAsync("plan stop", "@as ben");

        Assert.Contains("ada has stopped The first six weeks already", await chat.PressOnAsync(shown, "Make it easier"), StringComparison.Ordinal);
        Assert.Contains("ada has stopped The first six weeks already", (await chat.AskAsync("plan stop")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_starts_a_proposal_after_somebody_started_theirs_is_told_whose_plan_it_is()
    {
        await using var chat = await TwoAdminsAsync();
        await chat.SayAllAsync("plan start first-six", "@as ben", "plan start first-six 45m", "@as ada", "plan join mon wed fri linkedin", "@as ben");

        var joined = await chat.AskAsync("plan join tue thu linkedin");

        Assert.Contains("ada has started it before you", joined.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_that_two_people_close_is_closed_by_the_first()
    {
        await using var chat = await TwoAdminsAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "goal close G1", "@as ben");

        Assert.Contains("G1 is closed already: ada has closed it", (await chat.AskAsync("goal close G1")).Text, StringComparison.Ordinal);
        await chat.SayAsync("@as ada");
        Assert.Contains("undo right after closing", (await chat.AskAsync("goal close G1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_that_was_closed_before_somebody_took_it_over_stays_closed()
    {
        await using var chat = await TwoAdminsAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "goal hand G1 to ben");
        var offer = chat.All.Last(m => m.Buttons.Contains("Take it"));
        await chat.SayAllAsync("goal close G1", "@as ben");

        Assert.Contains("G1 is closed already: ada has closed it", await chat.PressOnAsync(offer, "Take it"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_that_two_people_pause_and_resume_is_paused_and_resumed_once()
    {
        await using var chat = await TwoAdminsAsync();
        await chat.SayAllAsync("pause team", "@as ben");

        Assert.Contains("paused already: ada has done it", (await chat.AskAsync("pause team")).Text, StringComparison.Ordinal);
        Assert.StartsWith("The team goes on", (await chat.AskAsync("resume team")).Text, StringComparison.Ordinal);
        await chat.SayAsync("@as ada");
        Assert.Contains("not paused any more: ben has lifted it", (await chat.AskAsync("resume team")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_somebody_decided_on_meanwhile_keeps_that_decision()
    {
        await using var chat = await TwoAdminsAsync();
        var looked = await chat.AskAsync("audit add pinterest 60m");
        await chat.PressOnAsync(looked, "Cut");
        await chat.SayAsync("@as ben");

        var second = await chat.PressOnAsync(looked, "Cut");
        var typed = await chat.AskAsync("audit verdict pinterest keep it pays");

        Assert.Contains("ada decided on Pinterest on Mon 5 Jan already: cut", second, StringComparison.Ordinal);
        Assert.Contains("Pinterest", typed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("already", typed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_cut_twice_is_on_trial_still()
    {
        await using var chat = await TwoAdminsAsync();
        await chat.SayAllAsync("audit add pinterest 60m", "audit verdict pinterest cut nobody is there", "audit verdict pinterest cut nobody is there");

        Assert.Contains(await chat.SayAsync("@until 2026-02-09T10:00"), m => m.Text.Contains("You cut Pinterest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_idea_that_two_people_use_is_used_by_the_first()
    {
        await using var chat = await TwoAdminsAsync();
        await chat.SayAllAsync("idea add show the oven", "idea use 1", "@as ben");

        Assert.Contains("used already: ada has said so", (await chat.AskAsync("idea use 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_behind_a_button_is_done_once_for_two_quick_clicks_and_again_where_it_is_offered_again()
    {
        await using var chat = await TwoAdminsAsync();
        var offered = await chat.AskAsync("half an hour on linkedin today");

        var first = await chat.PressOnAsync(offered, offered.Buttons[0]);
        var second = await chat.PressOnAsync(offered, offered.Buttons[0]);
        Assert.Equal(first, second);
        Assert.Single((await chat.AskAsync("log list")).Facts!.Value.GetProperty("checkIns").EnumerateArray());
        await chat.SayAllAsync("half an hour on linkedin today", "@press 1");

        Assert.Equal(2, (await chat.AskAsync("log list")).Facts!.Value.GetProperty("checkIns").GetArrayLength());
    }

    private static async Task<Conversation> TwoAdminsAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("today", "@as ben", "today", "@as ada", "team role ben admin");
        return chat;
    }

    private static async Task<Conversation> WithPlanAsync()
    {
        var chat = await TwoAdminsAsync();
        await chat.SayAllAsync("plan start first-six", "plan join mon wed fri linkedin");
        return chat;
    }
}
