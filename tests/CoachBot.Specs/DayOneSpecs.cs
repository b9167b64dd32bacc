using CoachBot.Testing;

namespace CoachBot.Specs;

public sealed class DayOneSpecs
{
    [Fact]
    public async Task Start_asks_whom_and_where_and_proposes_a_small_start()
    {
        await using var chat = await Conversation.StartAsync();

        var asked = await chat.AskAsync("start");

        var fields = asked.Form!.Value.GetProperty("fields").EnumerateArray()
            .Select(f => (f.GetProperty("name").GetString(), f.GetProperty("required").GetBoolean(), f.GetProperty("value").GetString()));
        Assert.Equal(
            [("who", true, null), ("channel", true, null), ("days", false, "mon wed fri"), ("time", false, "09:00"), ("minutes", false, "15m")],
            fields);
    }

    [Fact]
    public async Task The_answers_make_a_strategy_and_a_promise_and_the_ladder_is_shown()
    {
        await using var chat = await Conversation.StartAsync();

        var offer = await StartAsync(chat);

        Assert.Contains("LinkedIn, 15 min, Mon, Wed, Fri at 09:00", offer.Text, StringComparison.Ordinal);
        Assert.Contains("What I do when you go quiet:\n1st miss:", offer.Text, StringComparison.Ordinal);
        Assert.Equal(["Agree", "Change it", "Change my clock"], offer.Buttons);
        Assert.Contains("Your clock: Europe/London, where it is 08:00.", offer.Text, StringComparison.Ordinal);
        Assert.Contains("Hear from founders", (await chat.AskAsync("strategy list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_agrees_gets_ten_minutes_to_do_now_and_Done_logs_them()
    {
        await using var chat = await Conversation.StartAsync();
        await StartAsync(chat);

        var task = await chat.AskAsync("@press 1");
        var done = await chat.AskAsync("@press 1");

        Assert.Contains("Find three people who asked something on LinkedIn this week", task.Text, StringComparison.Ordinal);
        Assert.Equal(["Done"], task.Buttons);

        // Monday 08:00: the day's 15 min are open already, and 10 of 15 are more than half.
        Assert.Contains("LinkedIn: kept, 10 of 15 min", done.Text, StringComparison.Ordinal);
        Assert.Contains("10 min, LinkedIn, converse", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-05T10:00"), m => m.Kind == "reminder");
    }

    [Fact]
    public async Task Done_counts_once()
    {
        await using var chat = await Conversation.StartAsync();
        await StartAsync(chat);
        var task = await chat.AskAsync("@press 1");
        await chat.AskAsync("@press 1");

        await chat.PressActionAsync(task.Actions[0]);

        Assert.Equal(1, (await chat.AskAsync("log list")).Text.Split("converse").Length - 1);
    }

    [Fact]
    public async Task Change_opens_the_promise_as_a_form_and_asks_for_the_yes_again()
    {
        await using var chat = await Conversation.StartAsync();
        await StartAsync(chat);

        var form = await chat.AskAsync("@press 2");
        var changed = await chat.AskAsync("@fill days=tue thu; minutes=20m");

        Assert.NotNull(form.Form);
        Assert.Contains("20 min, Tue, Thu at 09:00", changed.Text, StringComparison.Ordinal);
        Assert.Equal(["Agree", "Undo"], changed.Buttons);
    }

    [Fact]
    public async Task Whose_city_is_not_known_is_asked_for_it_and_the_yes_is_asked_for_again()
    {
        await using var chat = await Conversation.StartAsync(zone: "UTC");
        await chat.AskAsync("start");

        var offer = await chat.AskAsync("@fill who=founders; channel=linkedin");
        var form = await chat.PressAsync("Change my clock");
        var moved = await chat.AskAsync("@fill zone=berlin");

        Assert.Contains("Which city's time do you live in?", offer.Text, StringComparison.Ordinal);
        Assert.NotNull(form.Form);
        Assert.Contains("Europe/Berlin, where it is 09:00", moved.Text, StringComparison.Ordinal);
        Assert.Equal(["Agree"], moved.Buttons);
    }

    [Fact]
    public async Task Undo_takes_the_start_back_whole_and_its_buttons_say_so()
    {
        await using var chat = await Conversation.StartAsync();
        var offer = await StartAsync(chat);

        await chat.AskAsync("undo");

        Assert.Contains("No commitments yet", (await chat.AskAsync("schedule list")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("founders", (await chat.AskAsync("strategy list")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await chat.PressActionAsync(offer.Actions[0])).Buttons, b => b.Label == "Done");
    }

    [Fact]
    public async Task One_line_starts_too_and_the_same_wish_makes_one_strategy()
    {
        await using var chat = await Conversation.StartAsync();

        var first = await chat.AskAsync("start founders who ask about pricing --channel our forum");
        await chat.AskAsync("start founders who ask about pricing --channel blog");

        Assert.Contains("our forum, 15 min, Mon, Wed, Fri at 09:00", first.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await chat.AskAsync("strategy list")).Text.Split("Hear from founders").Length - 1);
    }

    [Fact]
    public async Task What_can_t_be_read_in_the_form_is_said_with_what_works()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("start");

        var refused = await chat.AskAsync("@fill who=founders; channel=LinkedIn; days=moonday");

        Assert.Contains("I can't read “moonday”", refused.Text, StringComparison.Ordinal);
        Assert.Contains("No commitments yet", (await chat.AskAsync("schedule list")).Text, StringComparison.Ordinal);
    }

    private static async Task<Message> StartAsync(Conversation chat)
    {
        await chat.AskAsync("start");
        return await chat.AskAsync("@fill who=founders; channel=linkedin");
    }
}
