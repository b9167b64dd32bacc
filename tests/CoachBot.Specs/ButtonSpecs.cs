using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What a member can press does what it says, and the message that it stood under never lies afterwards.</summary>
public sealed class ButtonSpecs
{
    [Fact]
    public async Task Done_keeps_the_occasion_and_the_reminder_says_so()
    {
        await using var chat = await RemindedAsync();
        var reminder = chat.All.Single(m => m.Kind == "reminder");

        var caused = await chat.SayAsync("@press 1");

        Assert.Contains("kept, 30 of 30 min", caused.First(m => m.Kind == "reply").Text);
        var edit = Assert.Single(caused, m => m.Kind == "reminder");
        Assert.Equal(reminder.Id, edit.Edits);
        Assert.Contains("kept", edit.Text);
        Assert.Empty(edit.Buttons);
        Assert.Equal("kept", (await chat.AskAsync("today")).Figure("occasions.0.state"));
    }

    [Fact]
    public async Task Logging_by_words_edits_the_reminder_too()
    {
        await using var chat = await RemindedAsync();
        var reminder = chat.All.Single(m => m.Kind == "reminder");

        var caused = await chat.SayAsync("log 30m linkedin");

        var edit = Assert.Single(caused, m => m.Kind == "reminder");
        Assert.Equal(reminder.Id, edit.Edits);
        Assert.Empty(edit.Buttons);
    }

    [Fact]
    public async Task Half_a_session_short_of_half_leaves_the_reminder_as_it_is()
    {
        await using var chat = await RemindedAsync();

        var caused = await chat.SayAsync("log 10m linkedin");

        Assert.Contains("10 of 30 min so far; 5 min more make it count", caused[0].Text);
        Assert.DoesNotContain(caused, m => m.Edits is not null);
    }

    [Fact]
    public async Task Skip_today_takes_it_off()
    {
        await using var chat = await RemindedAsync();

        Assert.Contains("doesn't count against you", (await chat.PressAsync("Skip today")).Text);

        Assert.Equal("excused", (await chat.AskAsync("today")).Figure("occasions.0.state"));
        Assert.Contains("taken off", chat.All.Last(m => m.Edits is not null).Text);
    }

    [Fact]
    public async Task Snooze_asks_how_long_and_comes_back()
    {
        await using var chat = await RemindedAsync();

        var asked = await chat.PressAsync("Snooze");
        Assert.Equal(4, asked.Buttons.Count);
        await chat.SayAsync("@press 1");

        var again = (await chat.SayAsync("@advance 30m")).Single(m => m.Kind == "reminder");
        Assert.Equal("2026-01-05T09:20", again.LocalTime);
        Assert.Contains("Done", again.Buttons);
    }

    [Fact]
    public async Task Undo_stands_under_what_can_be_undone()
    {
        await using var chat = await RemindedAsync();
        await chat.PressAsync("Done");

        Assert.Contains("Taken back: the check-in", (await chat.PressAsync("Undo")).Text);

        Assert.Equal("open", (await chat.AskAsync("today")).Figure("occasions.0.state"));
    }

    [Fact]
    public async Task A_nag_explains_itself_and_can_be_made_up_or_muted()
    {
        await using var chat = await RemindedAsync();
        var nag = (await chat.SayAsync("@until 2026-01-06T09:00")).Single(m => m.Kind == "nag");
        Assert.Equal(["Make it up", "Why this?", "Mute"], nag.Buttons);

        var why = await chat.PressAsync("Why this?");
        Assert.Equal(("ladder", "1", "2026-01-05"), (why.Figure("rule"), why.Figure("step"), why.Figure("date")));

        Assert.Contains("make up for Mon 5 Jan", (await chat.PressAsync("Make it up")).Text);
        Assert.Equal("1", (await chat.AskAsync("progress me")).Figure("madeUp"));
    }

    [Fact]
    public async Task Mute_silences_and_its_button_ends_it()
    {
        await using var chat = await RemindedAsync();
        await chat.SayAsync("@until 2026-01-06T09:00");

        Assert.Contains("Muted until Wed 7 Jan", (await chat.PressAsync("Mute")).Text);
        Assert.Equal("2026-01-07", (await chat.AskAsync("settings")).Figure("mutedUntil"));

        await chat.PressAsync("Unmute");
        Assert.Equal("", (await chat.AskAsync("settings")).Figure("mutedUntil"));
    }

    [Fact]
    public async Task A_word_that_is_nearly_one_of_mine_gets_the_nearest_and_its_button()
    {
        await using var chat = await Conversation.StartAsync();

        var answer = await chat.AskAsync("progess");

        Assert.Contains("Did you mean progress?", answer.Text);
        Assert.Equal("progress", answer.Buttons[0]);
        Assert.Equal("0", (await chat.PressAsync("progress")).Figure("kept"));
    }

    [Fact]
    public async Task A_reminder_whose_day_has_closed_when_its_check_in_is_taken_back_offers_what_can_still_be_done()
    {
        await using var chat = await RemindedAsync();
        await chat.SayAllAsync("@press 1", "@until 2026-01-06T10:00");

        var edit = Assert.Single(await chat.SayAsync("undo"), m => m.Kind == "reminder");

        Assert.Equal(["Done"], edit.Buttons);
        Assert.Contains("30 min until the end of Tue 6 Jan make it up", edit.Text);
        var done = await chat.SayAsync("@press 1");
        Assert.Contains("made up", done.Single(m => m.Kind == "reminder").Text);
    }

    [Fact]
    public async Task A_reminder_whose_day_is_over_for_good_when_its_check_in_is_taken_back_asks_for_nothing()
    {
        await using var chat = await RemindedAsync();
        await chat.SayAllAsync("@press 1", "@until 2026-01-08T07:00");

        var edit = Assert.Single(await chat.SayAsync("undo"), m => m.Kind == "reminder");

        Assert.Empty(edit.Buttons);
        Assert.Contains("log 30m LinkedIn --date 2026-01-05", edit.Text);
    }

    private static async Task<Conversation> RemindedAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");
        await chat.SayAsync("@until 2026-01-05T09:00");
        return chat;
    }
}
