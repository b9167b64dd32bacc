using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>The words of <c>log</c> come in any sensible order; what is missing is asked for.</summary>
public sealed class LogWordingSpecs
{
    [Theory]
    [InlineData("log 30m linkedin", "")]
    [InlineData("log linkedin 30m", "")]
    [InlineData("log replied to five people 30m linkedin", "replied to five people")]
    [InlineData("log linkedin replied to five people 30m", "replied to five people")]
    [InlineData("log 30 linkedin", "")]
    [InlineData("log linkedin 30", "")]
    [InlineData("log 30 linkedin replied to five people", "replied to five people")]
    [InlineData("log half an hour linkedin", "")]
    [InlineData("LOG 0.5h LinkedIn", "")]
    public async Task The_order_of_words_is_free_and_a_bare_number_is_minutes(string line, string note)
    {
        await using var chat = await LinkedInAsync();

        Assert.Contains("LinkedIn: kept, 30 of 30 min", (await chat.AskAsync(line)).Text);

        var list = await chat.AskAsync("log list");
        Assert.Equal("30", list.Figure("checkIns.0.minutes"));
        Assert.EndsWith(("LinkedIn " + note).Trim(), string.Join(' ', list.Text.Split('\n')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("log 20m linkedin \"great talk\" with Ben", "\"great talk\" with Ben")]
    [InlineData("log 20m linkedin asked \"what does it cost\" twice", "asked \"what does it cost\" twice")]
    [InlineData("log 20m linkedin “great talk” with Ben", "“great talk” with Ben")]
    [InlineData("log 20m linkedin --note \"great talk\" with Ben --date today", "\"great talk\" with Ben")]
    [InlineData("log 20m linkedin \"great talk\" with Ben yesterday", "\"great talk\" with Ben")]
    [InlineData("log 20m linkedin \"great talk with Ben\"", "great talk with Ben")]
    [InlineData("log 20m linkedin --note \"great talk with Ben\"", "great talk with Ben")]
    public async Task What_I_quote_in_a_note_keeps_its_marks_and_a_note_all_in_quotes_needs_none(string line, string note)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync(line);

        Assert.EndsWith($"LinkedIn {note}", string.Join(' ', (await chat.AskAsync("log list")).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("log 1:30", "90 min")]
    [InlineData("log 1:30 linkedin", "90 min, LinkedIn")]
    [InlineData("log linkedin 0:45", "45 min, LinkedIn")]
    [InlineData("log 1:15 replied to five people", "75 min")]
    [InlineData("log 20m linkedin answered at 2:30", "20 min, LinkedIn")]
    [InlineData("log 9:30 linkedin", "9:30 reads like a time of day. Write a length")]
    public async Task Hours_and_minutes_with_a_colon_are_a_length_where_they_can_be_no_time_of_day(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_time_of_day_is_wanted_they_stay_one()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("30 min, Mon at 03:30", (await chat.AskAsync("schedule add mon 3:30 30m linkedin")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log 30m instagram yesterday, made a reel")]
    [InlineData("log 30m yesterday; instagram; made a reel")]
    [InlineData("log instagram, 30m, yesterday, made a reel")]
    public async Task Commas_between_the_words_change_nothing(string line)
    {
        await using var chat = await LinkedInAsync();

        Assert.Contains("Check-in 1: 30 min, Instagram, Sun 4 Jan.", (await chat.AskAsync(line)).Text);
        Assert.EndsWith("made a reel", (await chat.AskAsync("log list")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log 30m instagram and 45m linkedin", "log 45m linkedin", "Check-in 2: 45 min, LinkedIn, Mon 5 Jan.")]
    [InlineData("log 30m instagram yesterday; 45m on linkedin.", "log 45m linkedin --date 2026-01-04", "Check-in 2: 45 min, LinkedIn, Sun 4 Jan.")]
    public async Task A_second_check_in_in_the_note_is_a_tap_away(string line, string second, string said)
    {
        await using var chat = await LinkedInAsync();

        Assert.Contains("I take one check-in at a time.", (await chat.AskAsync(line)).Text);
        Assert.Contains(said, (await chat.PressAsync(second)).Text);
    }

    [Theory]
    [InlineData("log 30m linkedin wrote about c++", "wrote about c++")]
    [InlineData("log 30m linkedin two posts +1", "two posts +1")]
    [InlineData("log 30m linkedin spent 5m thinking", "spent 5m thinking")]
    public async Task A_note_counts_nothing_up_and_is_no_second_check_in(string line, string note)
    {
        await using var chat = await LinkedInAsync();

        var said = await chat.AskAsync(line);
        Assert.Contains("LinkedIn: kept, 30 of 30 min", said.Text);
        Assert.DoesNotContain("one check-in at a time", said.Text);
        Assert.EndsWith(note, (await chat.AskAsync("log list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_counts_something_else_is_not_taken_for_minutes()
    {
        await using var chat = await LinkedInAsync();

        var asked = await chat.AskAsync("log 3 comments linkedin");

        Assert.Equal(("3 comments", "linkedin", null), (asked.Field("note"), asked.Field("channel"), asked.Field("minutes")));
    }

    [Theory]
    [InlineData("log edit 1 45")]
    [InlineData("log edit 1 45m")]
    [InlineData("log edit 1 --minutes 45")]
    public async Task A_correction_takes_a_bare_number_too(string line)
    {
        await using var chat = await LinkedInAsync();
        await chat.AskAsync("log 30m linkedin");

        await chat.AskAsync(line);

        Assert.Equal("45", (await chat.AskAsync("log list")).Figure("checkIns.0.minutes"));
    }

    [Theory]
    [InlineData("log 30m linkedin monday", "2026-01-05", "")]
    [InlineData("log 30m linkedin saturday", "2026-01-03", "")]
    [InlineData("log saturday 30m linkedin", "2026-01-03", "")]
    [InlineData("log 30m linkedin fri", "2026-01-02", "")]
    [InlineData("log 30m linkedin 3 days ago", "2026-01-02", "")]
    [InlineData("log 30m linkedin 3 Jan", "2026-01-03", "")]
    [InlineData("log 30m linkedin 2026-01-03", "2026-01-03", "")]
    [InlineData("log 30m linkedin replied to ada yesterday", "2026-01-04", "replied to ada")]
    [InlineData("log linkedin replied to ada last friday 30m", "2026-01-02", "replied to ada")]
    [InlineData("log 30m linkedin replied to ada on friday", "2026-01-02", "replied to ada")]
    [InlineData("log 30m linkedin replied to monday crowd", "2026-01-05", "replied to monday crowd")]
    [InlineData("log 30m linkedin slides for friday", "2026-01-05", "slides for friday")]
    [InlineData("log 30m linkedin lay in the sun", "2026-01-05", "lay in the sun")]
    [InlineData("log 30m linkedin may", "2026-01-05", "may")]
    [InlineData("log 30m linkedin \"follow friday\"", "2026-01-05", "follow friday")]
    public async Task A_day_at_the_end_is_the_day_where_it_can_be_nothing_else(string line, string date, string note)
    {
        await using var chat = await Conversation.StartAsync();

        await chat.AskAsync(line);

        var list = await chat.AskAsync("log list");
        Assert.Equal(date, list.Figure("checkIns.0.date"));
        Assert.EndsWith(("LinkedIn " + note).Trim(), string.Join(' ', list.Text.Split('\n')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task A_day_that_a_note_ended_with_is_said()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("the end of your note for its day, Fri 2 Jan", (await chat.AskAsync("log 30m follow friday")).Text);
        Assert.DoesNotContain("note", (await chat.AskAsync("log 30m friday")).Text);
    }

    [Fact]
    public async Task A_correction_that_says_nothing_opens_the_form_with_what_is_there()
    {
        await using var chat = await LinkedInAsync();
        await chat.AskAsync("log 30m linkedin converse hello");

        var form = await chat.AskAsync("log edit 1");
        Assert.Equal(("30m", "LinkedIn", "converse", "hello"), (form.Field("minutes"), form.Field("channel"), form.Field("activity"), form.Field("note")));
        await chat.SayAsync("@fill minutes=45");

        Assert.Equal("45", (await chat.AskAsync("log list")).Figure("checkIns.0.minutes"));
    }

    [Fact]
    public async Task Log_alone_opens_the_form_and_filling_it_logs()
    {
        await using var chat = await LinkedInAsync();

        var form = await chat.AskAsync("log");
        Assert.Equal(
            ["minutes", "channel", "activity", "date", "note"],
            form.Form!.Value.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()!));
        var answer = (await chat.SayAsync("@fill minutes=30; channel=LinkedIn; activity=converse; note=hello"))[0];

        Assert.Contains("LinkedIn: kept, 30 of 30 min", answer.Text);
        Assert.Contains("hello", (await chat.AskAsync("log list")).Text);
    }

    [Fact]
    public async Task What_was_understood_is_filled_in_already()
    {
        await using var chat = await LinkedInAsync();

        var form = await chat.AskAsync("log linkedin converse yesterday");
        Assert.Equal(("linkedin", "converse", "yesterday"), (form.Field("channel"), form.Field("activity"), form.Field("when")));
        await chat.SayAsync("@fill minutes=20");

        var list = await chat.AskAsync("log list");
        Assert.Equal(("20", "2026-01-04"), (list.Figure("checkIns.0.minutes"), list.Figure("checkIns.0.date")));
        Assert.Contains("converse", list.Text);
    }

    [Fact]
    public async Task A_form_filled_wrongly_stays_open_and_says_what_works()
    {
        await using var chat = await LinkedInAsync();
        await chat.AskAsync("log linkedin");

        Assert.Contains("It has minutes, channel", (await chat.SayAsync("@fill hours=2"))[0].Text);
        Assert.Contains("A length works: 30m", (await chat.SayAsync("@fill minutes=plenty"))[0].Text);

        Assert.Contains("kept, 30 of 30 min", (await chat.SayAsync("@fill minutes=30"))[0].Text);
    }

    [Theory]
    [InlineData("log -30")]
    [InlineData("log listen,plan")]
    public async Task Only_an_activitys_name_is_an_activity(string line)
    {
        await using var chat = await LinkedInAsync();

        var answer = await chat.AskAsync(line);

        Assert.Null(answer.Form is null ? null : answer.Field("activity"));
    }

    private static async Task<Conversation> LinkedInAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");
        return chat;
    }
}
