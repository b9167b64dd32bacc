using CoachBot.Storage.Verify;
using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What members change of a plan that is on, and take back.</summary>
public sealed class PlanChangeSpecs
{
    private const string Join = "plan join mon wed fri 09:00 linkedin";

    [Fact]
    public async Task Who_joins_before_the_first_week_sees_its_sessions_at_once()
    {
        await using var chat = await Conversation.StartAsync("2026-01-09T08:00");
        await chat.SayAllAsync("plan start first-six", Join);

        Assert.Contains("17 (Fri 26)", (await chat.AskAsync("schedule")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_most_that_I_give_leaves_sessions_that_are_worth_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("plan start first-six", "plan join every weekday 09:00 linkedin most 30m");
        var little = await chat.AskAsync("plan adjust most 10m");
        var many = await chat.AskAsync("plan adjust every day");
        var fewer = await chat.AskAsync("plan adjust mon wed most 10m");

        Assert.StartsWith("10 min over 5 days would be under 5 min a session. 2 days or fewer work.", little.Text);
        Assert.StartsWith("30 min over 7 days would be under 5 min a session. 6 days or fewer work.", many.Text);
        Assert.Contains("Week 1 asks 10 min", fewer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_most_that_I_give_counts_for_the_week_in_which_I_said_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("plan start first-six", Join, "@until 2026-01-06T10:00", "plan adjust most 40m", "log 26m linkedin");

        var week = await chat.SayAsync("@until 2026-01-12T08:00");

        // 26 of 40 min are enough; of the 54 that Monday's longer session would make of it they were not.
        Assert.Contains(week, m => m.Kind == "notice" && m.Text.Contains("week 2 of 6", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_been_quiet_for_a_week_hears_of_no_more_weeks_of_a_plan()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("plan start first-six", Join);

        var spoken = await chat.SayAsync("@until 2026-01-26T08:00");
        var silent = await chat.SayAsync("@until 2026-02-16T08:00");
        await chat.SayAsync("log 10m linkedin");
        var again = await chat.SayAsync("@until 2026-02-23T08:00");

        Assert.Contains(spoken, TellsOfAWeek);
        Assert.DoesNotContain(silent, TellsOfAWeek);
        Assert.Contains(again, TellsOfAWeek);
    }

    [Fact]
    public async Task A_goals_line_follows_the_days_of_a_plan_that_change_or_end()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 90 leads by 2026-01-16", "plan start first-six for 1", Join);
        var three = await chat.AskAsync("goal show 1");
        await chat.SayAllAsync("plan adjust fri");
        var one = await chat.AskAsync("goal show 1");
        await chat.SayAllAsync("plan leave end");
        var none = await chat.AskAsync("goal show 1");

        Assert.Equal(["0", "4", "0"], new[] { three, one, none }.Select(goal => goal.Figure("safeDays")));
    }

    [Fact]
    public async Task A_stop_is_taken_back_after_a_restart_too()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("plan start first-six", Join, "@until 2026-01-09T18:00", "log 60m");
        await chat.SayAllAsync("@until 2026-01-13T12:00", "plan stop keep");

        await chat.ReopenAsync(hours: 1);
        var undone = await chat.AskAsync("undo");
        var plan = await chat.AskAsync("plan");

        Assert.StartsWith("Taken back: plan stop", undone.Text, StringComparison.Ordinal);
        Assert.Equal("True", plan.Figure("plans.0.live"));
        Assert.Equal("kept", plan.Figure("plans.0.past.0.outcome"));
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task Whoever_was_told_of_a_stop_is_told_that_it_was_taken_back()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "plan", "@as ada", "plan start first-six", Join, "@as ben", "plan join tue 10:00 blog", "@as ada");

        await chat.SayAllAsync("plan stop keep", "undo");

        Assert.Equal(
            ["The first six weeks has stopped", "The first six weeks goes on after all"],
            chat.All.Where(m => m is { To: "ben", Kind: "notice" } && m.Text.StartsWith("The first six weeks ", StringComparison.Ordinal))
                .Select(m => m.Text[..m.Text.IndexOfAny(['.', ':'])]));
    }

    [Fact]
    public async Task What_I_take_back_of_a_plan_that_was_stopped_since_leaves_it_stopped()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "plan", "@as ada", "plan start first-six", Join, "@as ben", "plan join tue 10:00 blog",
            "plan adjust most 40m", "@as ada", "plan stop keep", "@as ben");

        var undone = await chat.AskAsync("undo");

        Assert.StartsWith("Taken back: plan adjust", undone.Text, StringComparison.Ordinal);
        Assert.Equal("False", (await chat.AskAsync("plan")).Figure("plans.0.live"));
    }

    [Fact]
    public async Task What_others_were_told_of_the_week_or_are_still_to_be_told_follows_a_change_of_the_plan_and_its_undo()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "plan", "settings quiet-hours 21:00 to 07:00", "@as cleo", "hi", "settings quiet-hours 21:00 to 11:00", "@as ada");
        await chat.SayAllAsync("plan start first-six", Join, "@as ben", "plan join tue 10:00 blog", "@as cleo", "plan join tue 12:00 forum", "@as ada");
        await chat.SayAsync("@until 2026-01-12T10:00");
        var told = chat.All.Last(m => m.To == "ben" && TellsOfAWeek(m));

        await chat.SayAsync("plan adjust easier");
        var edited = chat.All.Last(m => m.To == "ben" && TellsOfAWeek(m));
        var waited = (await chat.SayAsync("@until 2026-01-12T12:00")).Last(m => m.To == "cleo" && TellsOfAWeek(m));
        await chat.SayAsync("undo");
        var back = chat.All.Where(m => m.Edits is not null && TellsOfAWeek(m)).TakeLast(2).ToList();

        Assert.Contains("asks 60 min", told.Text, StringComparison.Ordinal);
        Assert.All(new[] { edited, waited }, m => Assert.Contains("as it was changed since", m.Text, StringComparison.Ordinal));
        Assert.All(new[] { edited, waited }, m => Assert.Contains("asks 48 min", m.Text, StringComparison.Ordinal));
        Assert.Null(waited.Edits);
        Assert.Equal(["ben", "cleo"], back.Select(m => m.To).Order());
        Assert.All(back, m => Assert.Contains("asks 60 min", m.Text, StringComparison.Ordinal));
    }

    private static bool TellsOfAWeek(Message message) =>
        message.Kind == "notice" && message.Text.Contains("The first six weeks, week", StringComparison.Ordinal);
}
