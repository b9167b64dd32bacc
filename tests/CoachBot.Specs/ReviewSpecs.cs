using System.Text.Json;
using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>The review: what it holds, when it is posted, and what becomes of its answers.</summary>
public sealed class ReviewSpecs
{
    [Fact]
    public async Task I_can_see_the_review_at_any_time()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            "goal add 30 qualified leads by 30 June", "idea add one", "idea add two", "idea add three", "idea add four", "idea use 2");

        var review = await chat.AskAsync("review");

        Assert.Equal([4, 3, 1], Numbers(review, "ideas"));
        Assert.Contains("G1 qualified leads", review.Text, StringComparison.Ordinal);
        Assert.Equal(["Save an idea", "Answer the three questions"], review.Buttons.Take(2));
        Assert.DoesNotContain("ada", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alone_I_am_told_of_no_total_of_a_team_but_how_the_room_would_see_mine()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("What you keep is for you alone", (await chat.AskAsync("review")).Text, StringComparison.Ordinal);
        await chat.SayAsync("settings share kept");
        Assert.DoesNotContain("for you alone", (await chat.AskAsync("review")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_review_says_that_the_team_kept_equals_a_count()
    {
        await using var chat = await Conversation.StartAsync();
        var kept = 0;
        foreach (var name in new[] { "ada", "ben", "cleo" })
        {
            await chat.SayAllAsync($"@as {name}", "schedule add mon tue wed thu fri 10:00 20m linkedin");
        }

        for (var day = 5; day <= 9; day++)
        {
            await chat.SayAsync($"@until 2026-01-{day:00}T12:00");
            // Ada every day, Ben until Tuesday, Cleo never.
            foreach (var name in new[] { "ada", "ben" }.Where(name => name == "ada" || day <= 6))
            {
                await chat.SayAllAsync($"@as {name}", "log 20m linkedin");
                kept++;
            }
        }

        await chat.SayAllAsync("@as ada", "@until 2026-01-10T12:00");
        var review = await chat.AskAsync("review");

        // What was missed on Friday may be made up on Monday: then it is due already, and not kept.
        Assert.Equal((kept, 15), (review.Facts!.Value.GetProperty("kept").GetInt32(), review.Facts.Value.GetProperty("due").GetInt32()));
        Assert.Contains($"{kept} of 15 kept by the team", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_take_my_answer_back_and_am_not_asked_about_it_four_weeks_later()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("review answer the forum --change \"no more quizzes\"");

        var undone = await chat.AskAsync("undo");
        var weeks = await chat.SayAsync("@until 2026-02-06T20:00");

        Assert.Contains("Taken back: the answers to the review", undone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(weeks, m => m.Text.Contains("no more quizzes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_total_of_two_is_not_told()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as ada", "schedule add mon tue 10:00 20m linkedin", "@until 2026-01-05T11:00", "log 20m linkedin");

        var review = await chat.AskAsync("review");

        Assert.Equal(JsonValueKind.Null, review.Facts!.Value.GetProperty("kept").ValueKind);
        Assert.Contains("would tell on one of you", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_that_stands_still_for_two_weeks_comes_with_ten_minutes_for_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 qualified leads by 30 June", "@until 2026-01-18T12:00");
        var before = await chat.AskAsync("review");
        await chat.SayAsync("@until 2026-01-19T12:00");

        var after = await chat.AskAsync("review");

        Assert.DoesNotContain("Ten minutes for it", before.Text, StringComparison.Ordinal);
        Assert.Contains("hasn't moved for 14 days", after.Text, StringComparison.Ordinal);
        Assert.Contains("Ten minutes for it", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Applause_comes_first_where_it_is_more_than_half_of_what_is_measured()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync("metric add followers --kind popularity");
        var all = await chat.AskAsync("review");
        await chat.SayAsync("goal add 30 qualified leads by 30 June");
        var half = await chat.AskAsync("review");

        Assert.Contains("100 % of what you measure is applause.", all.Text.Split('\n')[1], StringComparison.Ordinal);
        Assert.DoesNotContain("applause", half.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kudos_and_ideas_are_told_with_names_only_where_both_agreed()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as ada", "settings praise on", "idea add a day in the workshop", "kudos @ben for the answer");
        var one = await chat.AskAsync("review");
        await chat.SayAllAsync("@as ben", "settings praise on");

        var both = await chat.AskAsync("review");

        Assert.DoesNotContain("Kudos", one.Text, StringComparison.Ordinal);
        Assert.Contains("a day in the workshop, offered by ada", one.Text, StringComparison.Ordinal);
        Assert.Contains("Kudos from ada to ben: for the answer", both.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_asks_three_questions()
    {
        await using var chat = await Conversation.StartAsync();

        var asked = await chat.AskAsync("review answer");

        Assert.Equal(
            ["worked", "failed", "change"],
            asked.Form!.Value.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task What_I_wanted_to_change_is_asked_after_four_weeks_later()
    {
        await using var chat = await Conversation.StartAsync();
        var kept = await chat.AskAsync("review answer the forum --change \"no more quizzes\"");
        var early = await chat.SayAsync("@until 2026-02-02T07:59");
        var later = await chat.SayAsync("@until 2026-02-02T08:01");

        var question = Assert.Single(later, m => m.Kind == "notice");
        var said = (await chat.SayAsync("@press 1")).First(m => m.Kind == "reply");

        Assert.Contains("On Mon 2 Feb I ask you", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(early, m => m.Kind == "notice");
        Assert.Equal("On Mon 5 Jan you wanted to change this: no more quizzes. Did you?", question.Text);
        Assert.Equal(["Yes", "Not yet"], question.Buttons);
        Assert.StartsWith("Good:", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_I_answered_is_in_my_export_and_goes_when_I_go()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "review answer the secret forum --change \"no more quizzes\"", "idea add a secret idea");
        var export = (await chat.AskAsync("export")).Files;
        var exported = string.Join('\n', export.Where(File.Exists).Select(File.ReadAllText));
        await chat.SayAllAsync("forget-me yes, forget me", "@as ada");

        var after = await chat.AskAsync("review");
        var later = await chat.SayAsync("@until 2026-02-03T08:01");

        Assert.NotEmpty(export);
        Assert.DoesNotContain("secret", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(later, m => m.Text.Contains("quizzes", StringComparison.Ordinal));
        Assert.Contains("the secret forum", exported, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reviews_that_changed_something_count_for_the_stage()
    {
        await using var chat = await Conversation.StartAsync();
        var before = await chat.AskAsync("stage");
        foreach (var (day, change) in new[] { ("2026-01-20", "no more quizzes"), ("2026-02-17", "answer first"), ("2026-03-17", "one channel less") })
        {
            await chat.SayAllAsync($"@until {day}T12:00", $"review answer the forum --change \"{change}\"");
        }

        await chat.SayAsync("@until 2026-03-31T12:00");
        var after = await chat.AskAsync("stage");

        Assert.Equal("not-yet-measured", Reviews(before).GetProperty("state").GetString());
        Assert.Equal("holds", Reviews(after).GetProperty("state").GetString());
        Assert.Contains("in 3 of the last 3 months", Reviews(after).GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stats_say_that_there_are_too_few_forecasts()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith("Too few goals with a forecast", (await chat.AskAsync("stats")).Text, StringComparison.Ordinal);
    }

    private static JsonElement Reviews(Message stage) => stage.Facts!.Value.GetProperty("conditions").EnumerateArray()
        .Single(condition => condition.GetProperty("name").GetString() == "high-impact.reviews");

    private static IEnumerable<int> Numbers(Message message, string name) =>
        message.Facts!.Value.GetProperty(name).EnumerateArray().Select(number => number.GetInt32());
}
