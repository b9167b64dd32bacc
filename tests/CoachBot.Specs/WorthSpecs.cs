using CoachBot.Specs.Metrics;
using CoachBot.Testing;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Specs;

public sealed class WorthSpecs
{
    [Fact]
    public async Task It_is_too_early_at_first_and_says_from_when()
    {
        await using var chat = await WithStrategyAsync();
        await chat.AskAsync("log 30m linkedin");

        var worth = await chat.AskAsync("worth");

        Assert.Equal("TooEarly", worth.Figure("strategies.0.call"));
        Assert.Contains("It takes 4 weeks and 5 check-ins. Ask me again on", worth.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_four_weeks_each_figure_is_what_an_independent_count_says()
    {
        await using var chat = await WithStrategyAsync();
        await chat.AskAsync("team rate €40");
        await FiveWeeksAsync(chat);
        await chat.AskAsync("worth spend €20 linkedin");
        await chat.AskAsync("record leads 4");

        var worth = await chat.AskAsync("worth");

        // Four check-ins of 30 min in the last four weeks, and two before; 4 leads at €40 each.
        Assert.Equal(
            ("120", "60", "100", "4", "25", "160", "1.6"),
            (worth.Figure("strategies.0.now.minutes"), worth.Figure("strategies.0.before.minutes"), worth.Figure("strategies.0.now.cost"),
                worth.Figure("strategies.0.now.outcomes"), worth.Figure("strategies.0.now.costPerOutcome"), worth.Figure("strategies.0.now.value"),
                worth.Figure("strategies.0.now.ratio")));
        Assert.Equal("Keep", worth.Figure("strategies.0.call"));
        Assert.Equal(("120", "100"), (worth.Figure("channels.0.minutes"), worth.Figure("channels.0.cost")));
        Assert.True(worth.Text.IndexOf("S1 answer", StringComparison.Ordinal) < worth.Text.IndexOf("Channel, 4 weeks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_asks_whether_something_was_not_recorded_before_it_says_stop()
    {
        await using var chat = await WithStrategyAsync();
        await FiveWeeksAsync(chat);

        Assert.Equal("WasItRecorded", (await chat.AskAsync("worth")).Figure("strategies.0.call"));
        await chat.AskAsync("record leads 0");
        var worth = await chat.AskAsync("worth show S1");
        Assert.Equal("Stop", worth.Figure("strategy.call"));
        Assert.Contains("To stop it frees 30 min a week", worth.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_opens_down_to_its_check_ins()
    {
        await using var chat = await WithStrategyAsync();
        await FiveWeeksAsync(chat);

        var worth = await chat.AskAsync("worth show S1");

        Assert.Equal(4, worth.Fact("own").GetArrayLength());
        Assert.Equal("120", worth.Fact("weeks").EnumerateArray().Sum(w => w.GetProperty("minutes").GetInt32()).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Nothing_at_all_is_said_in_words_and_never_divided_by()
    {
        await using var chat = await Conversation.StartAsync();
        Assert.Contains("There is no strategy yet", (await chat.AskAsync("worth")).Text, StringComparison.Ordinal);
        await chat.AskAsync("strategy add answer customers faster");

        var worth = await chat.AskAsync("worth");

        Assert.Contains("no outcome is counted for it", worth.Text, StringComparison.Ordinal);
        Assert.Contains("0 min in 4 weeks", worth.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_and_cost_of_one_or_two_others_are_never_told()
    {
        await using var chat = await WithStrategyAsync();
        await chat.AskAsync("team rate €40 everyone");
        await chat.AskAsync("log 33m linkedin");
        await chat.SayAsync("@as ben");

        var worth = await chat.AskAsync("worth");
        var opened = await chat.AskAsync("worth show S1");

        Assert.Contains("In: time not shown, as fewer than three have some", worth.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("33", worth.Text + opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("€22", worth.Text + opened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Costs_are_for_leads_alone_unless_they_say_otherwise()
    {
        await using var chat = await WithStrategyAsync();
        await chat.AskAsync("team rate €60");
        await chat.SayAsync("@as ben");
        await chat.AskAsync("log 30m linkedin");
        Assert.Contains("no price on it", (await chat.AskAsync("worth")).Text, StringComparison.Ordinal);
        Assert.Contains("lead", (await chat.AskAsync("team rate €1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_of_the_weeks_before_the_goal_are_counted_once_when_a_file_brings_them()
    {
        await using var chat = await WithStrategyAsync();
        var preview = await chat.ImportAsync(TwelveSundays() + "2026-01-05,2\n");
        Assert.Contains("12 of them are of days before your goal", preview.Text, StringComparison.Ordinal);
        await chat.AskAsync("@press 1");

        // Sundays with 9, 10, 11 and 12 leads and today's 2; before that 5, 6, 7 and 8.
        Assert.Equal(("44", "26"), await OutcomesAsync(chat));
        Assert.Equal("2", (await chat.AskAsync("metric show leads")).Figure("metric.value"));

        await chat.AskAsync("record leads 3");
        await chat.ImportAsync("date,leads\n2026-01-04,13\n2026-01-05,3\n");
        await chat.AskAsync("@press 1");
        Assert.Equal(("49", "26"), await OutcomesAsync(chat));

        await chat.SayAllAsync("undo", "undo", "undo");
        Assert.Equal(("0", "0"), await OutcomesAsync(chat));
    }

    [Fact]
    public async Task Leads_that_a_record_may_hold_already_are_not_counted_from_a_file_as_well()
    {
        await using var chat = await WithStrategyAsync();
        await chat.ImportAsync(TwelveSundays());
        await chat.AskAsync("@press 1");
        Assert.Equal(("42", "26"), await OutcomesAsync(chat));

        await chat.AskAsync("record leads = 45");

        Assert.Equal(("45", "0"), await OutcomesAsync(chat));
    }

    [Fact]
    public async Task Time_freed_by_tools_and_by_rest_stands_beside_the_time_spent()
    {
        await using var chat = await WithStrategyAsync();
        await chat.SayAllAsync(
            "audit tools linkedin scheduler --saves 20m", "audit add pinterest 45m", "audit verdict pinterest rest nobody answers there");

        var worth = await chat.AskAsync("worth");

        Assert.Equal("65", worth.Figure("freed"));
        Assert.Contains("Freed: 20 min a week by tools, 45 min by rest (Pinterest).", worth.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_is_of_one_currency_and_can_be_taken_back()
    {
        await using var chat = await WithStrategyAsync();
        await chat.AskAsync("worth spend linkedin €20");

        Assert.Contains("counts in €", (await chat.AskAsync("worth spend $5 linkedin")).Text, StringComparison.Ordinal);
        Assert.Contains("no amount of money", (await chat.AskAsync("worth spend 0 linkedin")).Text, StringComparison.Ordinal);
        Assert.Equal("20", (await chat.AskAsync("worth")).Figure("strategies.0.now.spend"));
        await chat.AskAsync("undo");
        Assert.Equal("0", (await chat.AskAsync("worth")).Figure("strategies.0.now.spend"));
    }

    /// <summary>A file of twelve Sundays up to yesterday: one lead on the first of them, twelve on the last.</summary>
    private static string TwelveSundays() => "date,leads\n" + string.Concat(Enumerable.Range(1, 12)
        .Select(n => $"{LocalDatePattern.Iso.Format(new LocalDate(2026, 1, 4).PlusWeeks(n - 12))},{n}\n"));

    private static async Task<(string Now, string Before)> OutcomesAsync(Conversation chat)
    {
        var worth = await chat.AskAsync("worth");
        return (worth.Figure("strategies.0.now.outcomes"), worth.Figure("strategies.0.before.outcomes"));
    }

    private static async Task<Conversation> WithStrategyAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            "strategy add answer customers faster --worth €40", "goal add 30 leads by 30 June", "audit add linkedin 60m --strategy S1 --owner ada");
        return chat;
    }

    /// <summary>A check-in of 30 minutes on each of six Mondays, the last one today.</summary>
    private static async Task FiveWeeksAsync(Conversation chat)
    {
        foreach (var day in new[] { "01-05", "01-12", "01-19", "01-26", "02-02", "02-09" })
        {
            if (day != "01-05")
            {
                await chat.SayAsync($"@until 2026-{day}T09:00");
            }

            await chat.AskAsync("log 30m linkedin");
        }
    }
}
