using CoachBot.Storage.Verify;
using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>A training plan from its proposal to its end, with the weeks that go badly, and a launch.</summary>
public sealed class PlanSpecs
{
    private const string Join = "plan join mon wed fri 09:00 linkedin";

    [Fact]
    public async Task I_see_how_a_plan_would_go_before_anything_starts()
    {
        await using var chat = await Conversation.StartAsync();
        var proposed = await chat.AskAsync("plan start first-six");
        var schedule = await chat.AskAsync("schedule");
        var form = await chat.AskAsync("plan join");
        var joined = await chat.AskAsync(Join);
        var begun = await chat.AskAsync("schedule");

        Assert.Contains("6 weeks from Mon 5 Jan", proposed.Text, StringComparison.Ordinal);
        Assert.Contains("No record yet: how likely it is to be kept can't be known.", proposed.Text, StringComparison.Ordinal);
        Assert.Equal(["Start", "Smaller"], proposed.Buttons);
        Assert.StartsWith("No commitments yet.", schedule.Text, StringComparison.Ordinal);
        Assert.Equal("86m", form.Field("most"));
        Assert.Contains("Week 1 asks 60 min: 17 a session, and a long one of 26 on Friday.", joined.Text, StringComparison.Ordinal);
        Assert.Contains("1st miss", joined.Text, StringComparison.Ordinal);
        Assert.Contains("17 (Fri 26)", begun.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_smaller_plan_is_one_tap_away_and_takes_the_place_of_the_first()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync("plan start first-six");
        var smaller = await chat.PressAsync("Smaller");
        var joined = await chat.AskAsync(Join);

        Assert.Contains("It asks 48 min of each", smaller.Text, StringComparison.Ordinal);
        Assert.Contains("Week 1 asks 48 min", joined.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poor_week_comes_once_more_two_are_a_step_back_and_the_plan_comes_to_its_end()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 10 leads by 2026-02-10", "plan start first-six for G1", Join, "plan survey " + Scores(1));
        await WeekAsync(chat, "2026-01-09", 60);
        var second = await NoticeAsync(chat, "2026-01-12");
        var poor = await NoticeAsync(chat, "2026-01-19");
        var poorer = await NoticeAsync(chat, "2026-01-26");
        var back = await chat.AskAsync("plan");
        var why = await chat.AskAsync("why plan");
        await WeekAsync(chat, "2026-01-30", 60);
        await WeekAsync(chat, "2026-02-06", 70);
        await WeekAsync(chat, "2026-02-13", 75);
        await WeekAsync(chat, "2026-02-20", 40);
        await WeekAsync(chat, "2026-02-27", 80);
        await WeekAsync(chat, "2026-03-06", 90);
        var done = await NoticeAsync(chat, "2026-03-09");
        await chat.SayAsync("plan survey " + Scores(3));
        var shown = await chat.AskAsync("plan");
        var days = await chat.AskAsync("plan leave end");

        Assert.Contains("Week 2 asks 66 min", second.Text, StringComparison.Ordinal);
        Assert.Contains("Under 60 % of the last week's load was done, so week 2 comes once more.", poor.Text, StringComparison.Ordinal);
        Assert.Contains("It ends on Sun 22 Feb, 1 week later than it was planned.", poor.Text, StringComparison.Ordinal);
        Assert.Contains("after G1 leads is due (Tue 10 Feb): its last 2 weeks come too late for that.", poor.Text, StringComparison.Ordinal);
        Assert.Contains("Too early to say what it does to the goal", poor.Text, StringComparison.Ordinal);
        Assert.Contains("the plan takes a step back, to week 1.", poorer.Text, StringComparison.Ordinal);
        Assert.Equal(["kept", "once more", "a step back"], Outcomes(back));
        Assert.Contains("a week of the plan ended: under 60 % twice in a row, a step back", why.Text, StringComparison.Ordinal);
        Assert.Contains("You have done The first six weeks, in 9 weeks.", done.Text, StringComparison.Ordinal);
        Assert.Equal(["Answer the questions", "Keep my days", "End my days"], done.Buttons);
        Assert.Matches(@"Checkpoint\s+Before\s+Week 6\s+The days\s+1\s+3", shown.Text);
        Assert.StartsWith("The days that were made for it have ended.", days.Text, StringComparison.Ordinal);
        Assert.Empty((await VerifyAsync(chat)).Differences);
    }

    [Fact]
    public async Task A_week_in_which_nothing_was_due_waits_without_blame()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("plan start first-six", Join, "away 5 Jan to 13 Jan");

        var back = await NoticeAsync(chat, "2026-01-14");

        Assert.Contains("Nothing was due last week, so week 1 waited for you.", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_there_is_a_record_the_plan_is_played_through_with_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync("schedule add mon wed fri 09:00 20m linkedin");
        foreach (var friday in (string[])["2026-01-09", "2026-01-16", "2026-01-23", "2026-01-30", "2026-02-06"])
        {
            await WeekAsync(chat, friday, 60);
        }

        await chat.SayAsync("@until 2026-02-09T12:00");
        var proposed = await chat.AskAsync("plan start first-six");
        var fast = await chat.AskAsync("plan start first-six 90m");
        var anyway = await chat.PressAsync("Start it anyway");
        var joined = await chat.AskAsync("plan join with 1");
        var stopped = await chat.AskAsync("plan stop end");

        Assert.Contains("with your own record: kept as planned more than 9 in 10; in the middle it takes 6 weeks.", proposed.Text, StringComparison.Ordinal);
        Assert.Equal("6", proposed.Figure("weeks"));
        Assert.Contains("You do about 60 min a week now. 90 min would be 50 % more at once", fast.Text, StringComparison.Ordinal);
        Assert.Equal(["Begin with 78 min", "Start it anyway"], fast.Buttons);
        Assert.Contains("It asks 90 min of each", anyway.Text, StringComparison.Ordinal);
        Assert.Contains("You are in The first six weeks", joined.Text, StringComparison.Ordinal);
        Assert.Contains("Your days are as before it: 20 min.", stopped.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_says_yes_for_themselves_and_minutes_of_all_show_from_three_on()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "plan", "@as cleo", "plan", "@as ada", "plan start first-six");
        var asked = (await chat.SayAsync(Join)).Where(m => m.Text.Contains("Your team has started", StringComparison.Ordinal)).ToList();
        await chat.SayAllAsync("@as ben", "plan join mon thu 10:00 blog most 40m", "plan survey " + Scores(2));
        var two = await chat.AskAsync("plan");
        await chat.SayAllAsync("@as cleo", "plan join tue 10:00 forum", "plan survey " + Scores(2), "@as ada", "plan survey " + Scores(4));
        await WeekAsync(chat, "2026-01-09", 60);
        var three = await chat.AskAsync("plan");

        Assert.Equal(["ben", "cleo"], asked.Select(m => m.To).Order());
        Assert.All(asked, m => Assert.Equal(["Join", "Show the plan"], m.Buttons));
        Assert.Contains("Minutes of all show from three people on; these are yours.", two.Text, StringComparison.Ordinal);
        Assert.Matches(@"1\s+40\s+now", two.Text);
        // 60 of ada, 40 of ben who can't give more, 60 of cleo.
        Assert.Matches(@"1\s+160\s+now", three.Text);
        Assert.Matches(@"The days\s+2.7", three.Text);
    }

    [Fact]
    public async Task Who_has_looked_at_a_plan_of_their_own_joins_the_one_that_the_team_has_started()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "plan start half-marathon 20m", "@as ada", "plan start first-six", Join, "@as ben");

        var joined = await chat.AskAsync("plan join mon thu 10:00 blog most 40m");
        var own = await chat.AskAsync("plan join half-marathon mon thu 10:00 blog");

        Assert.StartsWith("You are in The first six weeks", joined.Text, StringComparison.Ordinal);
        Assert.StartsWith("The first six weeks is on. One training plan at a time works", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_can_be_made_easier_or_harder_and_that_can_be_taken_back()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("plan start first-six", Join);
        var easier = await chat.AskAsync("plan adjust easier");
        var undone = await chat.AskAsync("undo");
        var plan = await chat.AskAsync("plan");
        var fast = await chat.AskAsync("plan adjust 90m");
        var fewer = await chat.AskAsync("plan adjust tue");
        var stopped = await chat.AskAsync("plan stop");
        await chat.SayAsync("undo");
        var on = await chat.AskAsync("plan");

        Assert.StartsWith("The first six weeks asks 48 min a week now", easier.Text, StringComparison.Ordinal);
        Assert.StartsWith("Taken back: plan adjust", undone.Text, StringComparison.Ordinal);
        Assert.Equal("60", plan.Figure("plans.0.minutes"));
        Assert.Contains("That is 50 % more at once", fast.Text, StringComparison.Ordinal);
        Assert.Contains("Week 1 asks 60 min: 60 a session.", fewer.Text, StringComparison.Ordinal);
        Assert.Equal(["Keep my days", "End my days", "Undo"], stopped.Buttons);
        Assert.Equal("True", on.Figure("plans.0.live"));
        Assert.Empty((await VerifyAsync(chat)).Differences);
    }

    [Fact]
    public async Task What_I_say_of_my_minutes_myself_is_the_most_that_the_plan_asks()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("plan start first-six", Join);
        var edited = await chat.AskAsync("schedule edit 1 10m");
        await WeekAsync(chat, "2026-01-09", 60);
        var second = await NoticeAsync(chat, "2026-01-12");

        Assert.Contains("The plan asks at most 30 min a week of you now.", edited.Text, StringComparison.Ordinal);
        Assert.Contains("Week 2 asks 30 min", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_started_a_plan_that_others_have_joined_cannot_take_it_back()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "plan", "@as ada", "plan start first-six", Join, "@as ben", "plan join tue 10:00 blog", "@as ada");
        var refused = await chat.AskAsync("undo");
        await chat.SayAllAsync("@as ben", "undo", "@as ada");
        var undone = await chat.AskAsync("undo");

        Assert.DoesNotContain("Taken back", refused.Text, StringComparison.Ordinal);
        Assert.StartsWith("Taken back: plan join", undone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_in_a_plan_neither_learns_the_others_minutes_and_whoever_is_forgotten_holds_nobody_up()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "plan", "@as ada", "plan start first-six", Join, "@as ben", "plan join tue 10:00 blog", "@as ada");
        await WeekAsync(chat, "2026-01-09", 60);
        await chat.SayAsync("@until 2026-01-12T12:00");
        var why = await chat.AskAsync("why plan");
        await chat.SayAllAsync("@as ben", "forget-me yes, forget me", "@as ada");
        await WeekAsync(chat, "2026-01-16", 60);
        await chat.SayAsync("@until 2026-01-19T12:00");
        var plan = await chat.AskAsync("plan");

        Assert.DoesNotContain("done=", why.Fact("ledger").ToString(), StringComparison.Ordinal);
        Assert.Contains("outcome=Repeat", why.Fact("ledger").ToString(), StringComparison.Ordinal);
        Assert.Equal(["once more", "kept"], Outcomes(plan));
        Assert.Equal("1", plan.Figure("plans.0.people"));
    }

    [Fact]
    public async Task A_launch_is_a_plan_too_and_never_read_as_bursty()
    {
        await using var chat = await Conversation.StartAsync();
        var day = await chat.AskAsync("plan start launch");
        var proposed = await chat.AskAsync("plan start launch on 2026-01-22");
        await chat.SayAsync("plan join tue thu 10:00 blog");
        await WeekAsync(chat, "2026-01-08", 10);
        var held = await NoticeAsync(chat, "2026-01-12");
        await WeekAsync(chat, "2026-01-15", 300);
        await WeekAsync(chat, "2026-01-22", 900);
        await WeekAsync(chat, "2026-01-29", 20);
        await WeekAsync(chat, "2026-02-05", 30);
        await WeekAsync(chat, "2026-02-12", 30);
        await chat.SayAsync("@until 2026-02-16T12:00");
        var stage = await chat.AskAsync("stage");

        Assert.Contains("A launch needs its day", day.Text, StringComparison.Ordinal);
        Assert.Contains("4 weeks from Mon 5 Jan, around Thu 22 Jan", proposed.Text, StringComparison.Ordinal);
        Assert.Contains("The day stays where it is, so week 2 follows.", held.Text, StringComparison.Ordinal);
        Assert.Contains("4 launch weeks left out: a burst that was planned is not unsteady.", stage.Text, StringComparison.Ordinal);
        Assert.Contains("vary by 0 times their mean", stage.Text, StringComparison.Ordinal);
    }

    private static async Task WeekAsync(Conversation chat, string day, int minutes) => await chat.SayAllAsync($"@until {day}T18:00", $"log {minutes}m");

    private static async Task<Message> NoticeAsync(Conversation chat, string day) =>
        (await chat.SayAsync($"@until {day}T12:00")).Last(m => m.Kind == "notice" && m.Buttons.Count > 0 && !m.Buttons.Contains("Stop asking"));

    private static string Scores(int score) => $"--days {score} --listening {score} --ease {score} --payoff {score}";

    private static string[] Outcomes(Message plan) =>
        [.. plan.Fact("plans")[0].GetProperty("past").EnumerateArray().Select(w => w.GetProperty("outcome").GetString()!)];

    private static Task<VerifyReport> VerifyAsync(Conversation chat) => Verifier.RunAsync(chat.StorePath, CancellationToken.None);
}
