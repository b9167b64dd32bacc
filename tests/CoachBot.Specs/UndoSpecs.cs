using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Each kind of change can be taken back, the latest first; what it showed before is shown again.</summary>
public sealed class UndoSpecs
{
    private static readonly string[] Questions =
        ["today", "progress me", "schedule list", "goal list all", "goal show 1", "strategy list", "settings", "pauses", "log list", "stage"];

    public static TheoryData<string> Changes =>
    [
        "log 30m linkedin",
        "log 20m linkedin --date yesterday",
        "log edit 1 45m",
        "log edit 1 on 3 Jan",
        "log delete 1",
        "skip client visit",
        "away 4 Jan to 9 Jan holiday",
        "away 2026-02-02 to 2026-02-06",
        "pause",
        "pause 1",
        "schedule add tue thu 10:00 15m forum",
        "schedule add 3x a week 15m forum",
        "schedule edit 1 20m",
        "schedule edit 1 tue thu 10:00",
        "schedule end 1",
        "strategy add Hear the customers",
        "goal add replies from 8 to 2 by 2026-03-27",
        "goal edit 1 to 40",
        "goal milestone 1 20 by 30 April",
        "goal close 1",
        "record leads 12",
        "record leads = 19",
        "leads++",
        "settings last-call on",
        "settings day-start 00:00",
        "settings zone Asia/Tokyo",
        "settings quiet-hours 22:00 07:30",
        "settings working-days mon-thu",
        "settings share kept",
        "settings praise on",
        "mute until friday",
        "stage place experimental",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_is_taken_back_and_then_the_one_before(string change)
    {
        await using var chat = await SetUpAsync();
        await chat.AskAsync("settings dates iso");
        var before = await PictureAsync(chat);

        await chat.AskAsync(change);
        Assert.NotEqual(before, await PictureAsync(chat));
        Assert.StartsWith("Taken back: ", (await chat.AskAsync("undo")).Text);

        Assert.Equal(before, await PictureAsync(chat));
        Assert.Contains("settings dates", (await chat.AskAsync("undo")).Text);
        Assert.Equal("day-month", (await chat.AskAsync("settings")).Figure("dates"));
    }

    [Theory]
    [InlineData("pause", "resume")]
    [InlineData("pause 1", "resume 1")]
    [InlineData("mute", "unmute")]
    public async Task The_end_of_something_is_taken_back_too(string begin, string end)
    {
        await using var chat = await SetUpAsync();
        await chat.AskAsync(begin);
        var before = await PictureAsync(chat);

        await chat.AskAsync(end);
        Assert.NotEqual(before, await PictureAsync(chat));
        await chat.AskAsync("undo");

        Assert.Equal(before, await PictureAsync(chat));
    }

    [Fact]
    public async Task A_check_in_that_comes_back_after_its_quota_week_is_of_the_day_on_which_it_was_done()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add 2x a week 20m forum", "log 20m forum", "@until 2026-01-10T12:00", "log delete 1");

        await chat.SayAllAsync("@until 2026-01-12T07:00", "undo");

        var weeks = (await chat.AskAsync("progress")).Text;
        Assert.Matches(@"Mon( ·){10} ■ ", weeks);
        Assert.Matches(@"Sun( ·){10} □ ", weeks);
    }

    [Fact]
    public async Task A_new_commitment_whose_reminder_is_out_can_be_taken_back()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");
        await chat.SayAsync("@until 2026-01-05T09:00");

        var caused = await chat.SayAsync("undo");

        Assert.Contains("Taken back: the new commitment", caused[0].Text);
        Assert.Contains("o longer planned", caused.Single(m => m.Edits is not null).Text);
        Assert.Empty((await chat.AskAsync("schedule list")).Fact("commitments").EnumerateArray());
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-09T21:00"), m => m.Kind is "reminder" or "nag");
    }

    [Fact]
    public async Task Everything_of_a_day_can_be_taken_back_step_by_step()
    {
        await using var chat = await Conversation.StartAsync();
        var changes = new[]
        {
            "strategy add Answer customers faster", "goal add 30 qualified leads by 30 June", "schedule add mon wed fri 09:00 30m linkedin", "record leads 12",
            "log 30m linkedin", "away 2026-02-02 to 2026-02-06", "goal milestone 1 20 by 30 April", "pause", "settings last-call on",
        };
        await chat.SayAllAsync(changes);
        await chat.SayAsync("@until 2026-01-07T12:00");

        foreach (var _ in changes)
        {
            Assert.StartsWith("Taken back: ", (await chat.AskAsync("undo")).Text);
        }

        Assert.StartsWith("There is nothing of yours to undo", (await chat.AskAsync("undo")).Text);
        await using var untouched = await Conversation.StartAsync();
        await untouched.SayAsync("@until 2026-01-07T12:00");
        Assert.Equal(await PictureAsync(untouched), await PictureAsync(chat));
    }

    [Fact]
    public async Task With_nothing_to_undo_it_says_so_and_changes_nothing()
    {
        await using var chat = await Conversation.StartAsync();
        var before = StoreDump.Of(chat.StorePath);

        Assert.StartsWith("There is nothing of yours to undo", (await chat.AskAsync("undo")).Text);

        Assert.Equal(before, StoreDump.Of(chat.StorePath));
    }

    [Fact]
    public async Task A_question_is_nothing_to_undo_and_a_change_of_long_ago_stays()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("strategy add Answer customers faster");
        await chat.AskAsync("today");
        await chat.SayAsync("@advance 8d");

        Assert.Contains("more than 7 days old", (await chat.AskAsync("undo")).Text);
        Assert.Equal("Answer customers faster", (await chat.AskAsync("strategy list")).Figure("strategies.0.name"));
    }

    private static async Task<Conversation> SetUpAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.AskAsync("strategy add Answer customers faster");
        await chat.AskAsync("goal add 30 qualified leads by 30 June");
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");
        await chat.AskAsync("goal milestone 1 10 by 28 February");
        await chat.AskAsync("log 10m linkedin");
        await chat.AskAsync("record leads 2");
        return chat;
    }

    /// <summary>What a member sees of everything.</summary>
    private static async Task<string> PictureAsync(Conversation chat)
    {
        var answers = new List<string>();
        foreach (var question in Questions)
        {
            var answer = await chat.AskAsync(question);
            answers.Add($"{question}: {answer.Text}\n{answer.Facts}");
        }

        return string.Join("\n\n", answers);
    }
}
