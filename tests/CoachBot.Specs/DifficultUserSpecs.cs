using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Somebody who types fast, guesses names and repeats themselves is answered short and with what works.</summary>
public sealed class DifficultUserSpecs
{
    [Fact]
    public async Task A_bare_hour_before_a_channel_is_asked_about_and_never_becomes_a_part_of_its_name()
    {
        await using var chat = await Conversation.StartAsync();

        var asked = await chat.AskAsync("schedule add mon wed 9 15m linkedin");

        Assert.Equal(["09:00", "21:00"], asked.Buttons);
        Assert.Contains("Does 9 mean 09:00 or 21:00?", asked.Text);
        Assert.Contains("No commitments yet", (await chat.AskAsync("schedule list")).Text);

        await chat.AskAsync("schedule add mon wed 9 15m linkedin");
        var promised = (await chat.SayAsync("@press 2")).First(m => m.Kind == "reply");
        Assert.Contains("LinkedIn, 15 min, Mon, Wed at 21:00", promised.Text);
    }

    [Fact]
    public async Task A_channel_that_begins_with_a_number_is_taken_where_the_time_is_named()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("9 gag, 15 min, Mon at 10:00", (await chat.AskAsync("schedule add mon 10:00 15m 9 gag")).Text);
    }

    [Fact]
    public async Task A_second_promise_just_like_the_first_says_so()
    {
        await using var chat = await Conversation.StartAsync();
        Assert.DoesNotContain("just like", (await chat.AskAsync("schedule add mon 09:00 15m linkedin")).Text);

        Assert.Contains("It is just like commitment 1", (await chat.AskAsync("schedule add mon 09:00 15m linkedin")).Text);
        Assert.DoesNotContain("just like", (await chat.AskAsync("schedule add mon 10:00 15m linkedin")).Text);
    }

    [Fact]
    public async Task A_shorter_promise_at_the_times_of_another_says_how_it_takes_its_place()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add every day 07:00 2h tiktok");

        Assert.Contains(
            "Commitment 1 is at the same times, 120 min. If this one takes its place, schedule end 1 ends that one.",
            (await chat.AskAsync("schedule add every day 07:00 30m tiktok")).Text);
        await chat.AskAsync("schedule end 1");
        Assert.DoesNotContain("120 min", (await chat.AskAsync("schedule list")).Text);
    }

    [Fact]
    public async Task Money_alone_is_asked_for_one_thing()
    {
        await using var chat = await Conversation.StartAsync();

        var asked = await chat.AskAsync("goal add a million dollars with social media");

        Assert.Contains("Which activity would lead to it", asked.Text);
        Assert.DoesNotContain("A goal needs", asked.Text);
        Assert.DoesNotContain("How many would be good", asked.Text);
        Assert.Contains("20 conversations by", asked.Text);
        Assert.Equal(["Watch for two weeks"], asked.Buttons);
    }

    [Fact]
    public async Task Rhythms_that_are_all_to_come_are_one_line()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 15m linkedin", "schedule add tue 09:00 15m forum");

        var young = (await chat.AskAsync("progress")).Text;

        Assert.Contains("Rhythm: from week 4 on", young);
        Assert.DoesNotContain("Rhythm 1", young);

        await chat.SayAsync("@until 2026-01-26T08:00");
        Assert.Contains("Rhythm 2, forum:", (await chat.AskAsync("progress")).Text);
    }

    [Theory]
    [InlineData("settings quiet 22:00-07:00", "settings quiet-hours 22:00-07:00")]
    [InlineData("settings zon Asia/Tokyo", "settings zone Asia/Tokyo")]
    [InlineData("team rol bob admin", "team role bob admin")]
    public async Task Half_a_word_behind_a_group_is_answered_with_the_command_that_was_meant(string line, string meant)
    {
        await using var chat = await Conversation.StartAsync();

        var answer = await chat.AskAsync(line);

        Assert.Contains($"Did you mean {meant}?", answer.Text);
        Assert.Equal(meant, answer.Buttons[0]);
    }

    [Fact]
    public async Task A_goal_that_does_not_exist_is_not_taken_for_a_part_of_the_channel()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 20 new customers by 30 June");

        Assert.Contains("It serves “new customers”", (await chat.AskAsync("schedule add mon 08:30 15m linkedin for customers")).Text);
        Assert.Contains("I don't understand “for sales” here", (await chat.AskAsync("schedule add tue 08:30 15m linkedin for sales")).Text);
        Assert.Contains("forum for sales, 15 min", (await chat.AskAsync("schedule add tue 08:30 15m \"forum for sales\"")).Text);
    }

    [Theory]
    [InlineData("leave me alone")]
    [InlineData("stop nagging me")]
    [InlineData("i dont want more messages")]
    [InlineData("this is annoying!")]
    [InlineData("nag me less")]
    [InlineData("too many messages")]
    [InlineData("stupid bot")]
    [InlineData("this is a waste of time")]
    [InlineData("i hate this")]
    public async Task Who_has_had_enough_is_told_how_to_have_peace(string line)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal(["mute", "pause"], (await chat.AskAsync(line)).Buttons);
    }

    [Fact]
    public async Task A_sentence_that_is_no_command_is_taken_for_none()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal(["help"], (await chat.AskAsync("i want to quit")).Buttons);
    }

    [Theory]
    [InlineData("mute 2h", "`snooze` puts off")]
    [InlineData("mute forever", "`pause` lasts until you come back")]
    [InlineData("team review never", "`team room off` ends it")]
    public async Task What_a_command_cannot_do_another_can(string line, string instead)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(instead.Replace("`", "", StringComparison.Ordinal), (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings praise yes", "Praise is on")]
    [InlineData("settings numbers German", "I write numbers like 1.234,5")]
    [InlineData("settings dates us", "I write dates like Mon Jan 5")]
    [InlineData("settings share off", "The others now see nothing of your record")]
    [InlineData("settings last-call no", "Last call is off")]
    public async Task Yes_is_on_and_no_is_off(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_names_what_is_paused_where_I_am_not()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");
        Assert.Contains("resume G1 goes on", (await chat.AskAsync("pause goal 1")).Text);

        var answer = await chat.AskAsync("resume");

        Assert.Contains("You are not paused, but Goal “leads” is", answer.Text);
        Assert.Equal(["resume G1"], answer.Buttons);
        Assert.Contains("its line moves again", (await chat.SayAsync("@press 1")).First(m => m.Kind == "reply").Text);
    }

    [Fact]
    public async Task One_number_that_reaches_two_goals_is_cheered_once()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 3 leads by 30 June", "goal add 4 leads by 31 July");

        var reached = await chat.AskAsync("record leads 5");

        Assert.Equal(2, reached.Text.Split("is reached").Length - 1);
        Assert.Equal(1, reached.Text.Split("🎉").Length - 1);
    }

    [Fact]
    public async Task A_milestone_off_the_way_is_told_between_what_it_lies()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add response time from 8 to 2 hours by end of march");

        Assert.Contains("between 8 h and 2 h works", (await chat.AskAsync("goal milestone 1 9 hours by 1 Feb")).Text);
    }

    [Theory]
    [InlineData("9", "Is 9 in the morning or in the evening?")]
    [InlineData("soonish", "I can't read “soonish” for “At what time”")]
    public async Task A_field_that_cant_be_read_is_asked_about_in_its_own_words(string time, string asked)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("start");

        var answer = (await chat.SayAsync($"@fill who=customers; channel=linkedin; time={time}")).First(m => m.Kind == "reply");

        Assert.Contains(asked, answer.Text);
        Assert.NotNull(answer.Form);
    }

    [Fact]
    public async Task A_button_that_is_not_there_is_answered_with_the_one_that_is()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("log 20m linkedin");

        Assert.Contains("has 1: @press 1 works", (await chat.SayAsync("@press 9"))[0].Text);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("shut up")]
    [InlineData("Enough!")]
    public async Task Who_has_had_enough_is_shown_how_to_be_left_alone(string line)
    {
        await using var chat = await Conversation.StartAsync();

        var answer = await chat.AskAsync(line);

        Assert.StartsWith("I can be quiet", answer.Text);
        Assert.Equal(["mute", "pause"], answer.Buttons);
    }

    [Theory]
    [InlineData("mute 2 days", "Wed 7 Jan")]
    [InlineData("mute for a week", "Mon 12 Jan")]
    public async Task I_can_mute_for_a_while(string line, string until)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(until, (await chat.AskAsync(line)).Text);
    }

    [Theory]
    [InlineData("why is the forecast so low", "why G1")]
    [InlineData("why is my streak 0?", "why streak")]
    [InlineData("why was i nagged", "why")]
    [InlineData("why me?", "why")]
    public async Task A_question_why_is_answered_by_the_figure_that_it_is_about(string question, string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "schedule add every weekday 09:00 20m forum", "@advance 3d");

        Assert.Equal((await chat.AskAsync(line)).Text, (await chat.AskAsync(question)).Text);
    }

    [Fact]
    public async Task Of_several_goals_the_one_whose_forecast_is_meant_is_asked_for()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "goal add 500 readers by 30 June");

        Assert.Equal(["G1 leads", "G2 readers"], (await chat.AskAsync("why forecast")).Buttons);
        Assert.StartsWith("G2 readers", (await chat.PressAsync("G2 readers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_question_that_begins_with_why_is_answered()
    {
        await using var chat = await Conversation.StartAsync();

        await chat.SayAllAsync("schedule add mon 09:00 15m linkedin", "@until 2026-01-06T09:00");

        Assert.Equal((await chat.AskAsync("why")).Text, (await chat.AskAsync("why do you bother me")).Text);
    }

    [Fact]
    public async Task An_adjective_is_no_unit()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.DoesNotContain("20 get famous", (await chat.AskAsync("goal add get famous")).Text);
    }

    [Fact]
    public async Task Undo_says_which_check_in_went()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("log 20m linkedin", "log 5m forum");

        Assert.Contains("5 min forum", (await chat.AskAsync("undo")).Text);
        Assert.Contains("20 min LinkedIn", (await chat.AskAsync("undo")).Text);
    }
}
