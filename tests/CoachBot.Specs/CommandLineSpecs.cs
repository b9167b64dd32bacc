using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Lines as members type them, as they stand and behind <c>/coach</c>: each does what it says.</summary>
public sealed class CommandLineSpecs
{
    public static TheoryData<string> Prefixes => ["", "/coach "];

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Strategies_and_goals_are_set_as_they_are_said(string coach)
    {
        await using var chat = await Conversation.StartAsync();

        await chat.AskAsync(coach + "strategy add Answer customers faster");
        await chat.AskAsync(coach + "goal add 30 qualified leads by 30 June");
        await chat.AskAsync(coach + "goal add \"Answer faster\" from 8 h to 2 h by end of March");
        await chat.AskAsync(coach + "goal add replies from 8 to 2 by 2026-03-27");

        var strategies = await chat.AskAsync(coach + "strategy list");
        Assert.Equal("Answer customers faster", strategies.Figure("strategies.0.name"));
        Assert.Equal("3", strategies.Figure("strategies.0.openGoals"));
        var goals = await chat.AskAsync(coach + "goal list");
        Assert.Equal(
            [
                "qualified leads: 0 → 30 qualified leads by 2026-06-30",
                "Answer faster: 8 → 2 h by 2026-03-31",
                "replies: 8 → 2 replies by 2026-03-27",
            ],
            goals.Fact("goals").EnumerateArray().Select(g =>
                $"{g.GetProperty("title")}: {g.GetProperty("baseline")} → {g.GetProperty("target")} {g.GetProperty("unit")} by {g.GetProperty("due")}"));
        Assert.Equal(goals.Figure("goals.0"), (await chat.AskAsync(coach + "goal show 1")).Facts!.Value.ToString());
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task A_number_is_added_set_or_counted_up(string coach)
    {
        await using var chat = await GoalAsync();

        Assert.Contains("qualified leads: 0 → 12.", (await chat.AskAsync(coach + "record leads 12")).Text);
        Assert.Contains("qualified leads: 12 → 19.", (await chat.AskAsync(coach + "record leads = 19")).Text);
        Assert.Contains("qualified leads: 19 → 20.", (await chat.AskAsync(coach + "leads++")).Text);
        Assert.Equal("20", (await chat.AskAsync("goal show 1")).Figure("value"));
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task A_milestone_bends_the_line_and_a_new_target_moves_its_end(string coach)
    {
        await using var chat = await GoalAsync();

        await chat.AskAsync(coach + "goal milestone 1 10 by 30 April");
        Assert.Contains("10 qualified leads by Thu 30 Apr", (await chat.AskAsync("goal show 1")).Text);

        await chat.AskAsync(coach + "goal edit 1 to 40");
        Assert.Equal("40", (await chat.AskAsync("goal show 1")).Figure("target"));

        await chat.AskAsync(coach + "goal close 1");
        Assert.Equal("False", (await chat.AskAsync("goal show 1")).Figure("open"));
        Assert.Empty((await chat.AskAsync("goal list")).Fact("goals").EnumerateArray());
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Commitments_of_every_kind_are_made_and_ended(string coach)
    {
        await using var chat = await GoalAsync();

        await chat.AskAsync(coach + "schedule add mon wed fri 09:00 30m linkedin");
        Assert.Contains("It serves “qualified leads”", (await chat.AskAsync(coach + "schedule add every weekday 17:30 20m instagram for 1")).Text);
        await chat.AskAsync(coach + "schedule add 3x a week 20m forum");
        await chat.AskAsync(coach + "schedule add every 3 days 09:00 30m forum");

        Assert.Equal(
            ["1 LinkedIn Mon, Wed, Fri 30", "2 Instagram every weekday 20", "3 forum 3x a week 20", "4 forum every 3 days 30"],
            await CommitmentsAsync(chat));
        // Monday and every third day from it: 09:00 has both fixed ones, 17:30 the weekday's; three slots in seven days wait.
        var day = await chat.SayAsync("@until 2026-01-05T18:00");
        Assert.Equal(["2026-01-05T09:00", "2026-01-05T09:00", "2026-01-05T17:30"], day.Where(m => m.Kind == "reminder").Select(m => m.LocalTime));

        await chat.AskAsync(coach + "schedule end 1");
        Assert.DoesNotContain("1 LinkedIn Mon, Wed, Fri 30", await CommitmentsAsync(chat));
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task What_was_done_is_logged_corrected_and_taken_out(string coach)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");

        Assert.Contains("kept, 30 of 30 min", (await chat.AskAsync(coach + "log 30m linkedin converse replied to five people")).Text);
        Assert.Contains("Sun 4 Jan", (await chat.AskAsync(coach + "log 20m forum --date yesterday")).Text);
        var list = await chat.AskAsync(coach + "log list");
        Assert.Contains("replied to five people", list.Text);
        Assert.Equal(["2026-01-05 30", "2026-01-04 20"], CheckIns(list));

        await chat.AskAsync(coach + "log edit 1 45m");
        Assert.Equal(["2026-01-05 45", "2026-01-04 20"], CheckIns(await chat.AskAsync("log list")));

        await chat.AskAsync(coach + "log delete 1");
        Assert.Equal(["2026-01-04 20"], CheckIns(await chat.AskAsync("log list")));
        Assert.Equal("open", (await chat.AskAsync("today")).Figure("occasions.0.state"));
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task A_skip_takes_todays_occasion_off(string coach)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");

        await chat.AskAsync(coach + "skip client visit");

        Assert.Equal("excused", (await chat.AskAsync("today")).Figure("occasions.0.state"));
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-06T21:00"), m => m.Kind is "reminder" or "nag");
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Away_days_do_not_count_and_the_coach_is_silent(string coach)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add every weekday 09:00 30m linkedin");

        Assert.Contains("Sun 4 Jan to Fri 9 Jan", (await chat.AskAsync(coach + "away 4 Jan to 9 Jan holiday")).Text);
        Assert.Contains("Mon 2 Feb to Fri 6 Feb", (await chat.AskAsync(coach + "away 2026-02-02 to 2026-02-06")).Text);

        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-10T08:00"), m => m.Kind is "reminder" or "nag");
        Assert.Equal("5", (await chat.AskAsync("progress me")).Figure("excused"));
        // The first working day after is Monday the 12th; from the 2nd to the 6th of February none.
        Assert.Equal("2026-01-12T09:00", (await chat.SayAsync("@until 2026-01-12T12:00")).Single(m => m.Kind == "reminder").LocalTime);
        await chat.SayAsync("@until 2026-02-01T21:00");
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-02-07T21:00"), m => m.Kind == "reminder");
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task A_mute_silences_until_its_day_and_occasions_stay_due(string coach)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add every weekday 09:00 30m linkedin");

        await chat.AskAsync(coach + "mute until friday");

        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-08T23:00"), m => m.Kind is "reminder" or "nag");
        Assert.Equal("3", (await chat.AskAsync("progress me")).Figure("missed"));
        Assert.Contains(await chat.SayAsync("@until 2026-01-09T09:00"), m => m.Kind == "reminder");
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task A_pause_excuses_until_it_is_lifted(string coach)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add every weekday 09:00 30m linkedin");

        await chat.AskAsync(coach + "pause");
        Assert.Contains("You", (await chat.AskAsync(coach + "pauses")).Text);
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-07T08:00"), m => m.Kind is "reminder" or "nag");
        await chat.AskAsync(coach + "resume");

        Assert.Contains("Nothing is paused", (await chat.AskAsync(coach + "pauses")).Text);
        Assert.Contains(await chat.SayAsync("@until 2026-01-07T09:00"), m => m.Kind == "reminder");
        Assert.Equal("2", (await chat.AskAsync("progress me")).Figure("excused"));
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Settings_are_changed_and_shown(string coach)
    {
        await using var chat = await Conversation.StartAsync();

        await chat.AskAsync(coach + "settings last-call on");
        await chat.AskAsync(coach + "settings day-start 00:00");

        var settings = await chat.AskAsync(coach + "settings");
        Assert.Equal(("True", "00:00"), (settings.Figure("lastCall"), settings.Figure("dayStart")));
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");
        // From 09:00 to the quiet hours at 21:00 are 12 h; 80 % of them end at 18:36.
        Assert.Equal("2026-01-05T18:36", (await chat.SayAsync("@until 2026-01-05T22:00")).Single(m => m.Kind == "last-call").LocalTime);
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Questions_are_answered_with_their_figures(string coach)
    {
        await using var chat = await GoalAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");
        await chat.AskAsync("log 30m linkedin");

        foreach (var mine in new[] { "progress", "progress me" })
        {
            var progress = await chat.AskAsync(coach + mine);
            Assert.Equal(("1", "0", "1"), (progress.Figure("kept"), progress.Figure("missed"), progress.Figure("streak")));
        }

        Assert.Equal("30", (await chat.AskAsync(coach + "progress G1")).Figure("target"));
        Assert.Equal("not-enough-evidence", (await chat.AskAsync(coach + "stage")).Figure("evidence"));
        Assert.Contains("I have not nagged you", (await chat.AskAsync(coach + "why")).Text);
        Assert.Equal("kept", (await chat.AskAsync(coach + "today")).Figure("occasions.0.state"));
        Assert.Contains("log", (await chat.AskAsync(coach + "help")).Text);
        Assert.Equal("log", (await chat.AskAsync(coach + "help log")).Figure("topic"));
        Assert.Equal("ada", (await chat.AskAsync(coach + "team")).Figure("members.0.name"));
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task A_snoozed_reminder_comes_back(string coach)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");
        await chat.SayAsync("@until 2026-01-05T09:10");

        await chat.AskAsync(coach + "snooze 1h");

        Assert.Equal("2026-01-05T10:10", (await chat.SayAsync("@until 2026-01-05T12:00")).Single(m => m.Kind == "reminder").LocalTime);
    }

    [Theory]
    [InlineData("snooze an hour")]
    [InlineData("snooze 1 hour linkedin")]
    [InlineData("snooze for sixty minutes")]
    public async Task The_length_of_a_snooze_may_be_said_in_any_words(string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");
        await chat.SayAsync("@until 2026-01-05T09:10");

        await chat.AskAsync(line);

        Assert.Equal("2026-01-05T10:10", (await chat.SayAsync("@until 2026-01-05T12:00")).Single(m => m.Kind == "reminder").LocalTime);
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task A_placement_is_seen_in_the_stage(string coach)
    {
        await using var chat = await Conversation.StartAsync();

        await chat.AskAsync(coach + "stage place experimental");

        Assert.Equal("experimental", (await chat.AskAsync("stage")).Figure("perceived"));
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task An_export_holds_what_was_said_and_forget_me_asks_before_it_erases_it(string coach)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("log 30m linkedin met Mr Smith");

        Assert.Equal("1", (await chat.AskAsync(coach + "export")).Figure("rows.check_ins"));
        var asked = await chat.AskAsync(coach + "forget-me");
        Assert.Contains("can't be undone", asked.Text);
        Assert.Contains(StoreDump.Of(chat.StorePath), row => row.Contains("Mr Smith", StringComparison.Ordinal));

        await chat.PressAsync("Yes, forget me");

        Assert.DoesNotContain(StoreDump.Of(chat.StorePath), row => row.Contains("Mr Smith", StringComparison.Ordinal));
        Assert.DoesNotContain(StoreDump.Of(chat.StorePath), row => row.StartsWith("members:", StringComparison.Ordinal) && row.Contains("ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_said_shows_what_is_on_today()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");
        var today = (await chat.AskAsync("today")).Text;

        foreach (var line in new[] { "", "   ", "/coach", "coach" })
        {
            Assert.Equal(today, (await chat.AskAsync(line)).Text);
        }
    }

    private static async Task<Conversation> GoalAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 qualified leads by 30 June");
        return chat;
    }

    private static async Task<IEnumerable<string>> CommitmentsAsync(Conversation chat) =>
        (await chat.AskAsync("schedule list")).Fact("commitments").EnumerateArray().Select(c =>
            $"{c.GetProperty("number")} {c.GetProperty("channel")} {c.GetProperty("schedule")} {c.GetProperty("minutes")}");

    private static IEnumerable<string> CheckIns(Message list) => list.Fact("checkIns").EnumerateArray()
        .OrderBy(c => c.GetProperty("number").GetInt32()).Select(c => $"{c.GetProperty("date").GetString()} {c.GetProperty("minutes")}");
}
