using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Sentences that read as sentences: figures in whole things, with their units, and commands without marks around them.</summary>
public sealed class WordingSpecs
{
    [Fact]
    public async Task A_reminder_comes_back_at_a_time_or_on_a_day()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 15m insta", "@until 2026-01-05T09:00");

        var today = await chat.AskAsync("snooze 1h");
        var tomorrow = await chat.AskAsync("snooze tomorrow");

        Assert.Contains(" at 10:00", today.Text, StringComparison.Ordinal);
        Assert.Contains(" on Tue 6 Jan 09:00", tomorrow.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_a_part_of_a_signup_behind()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 1000 signups by 30 june", "@until 2026-01-07T12:00");

        Assert.Contains("16 signups behind", (await chat.AskAsync("goal show G1")).Text, StringComparison.Ordinal);
        await chat.AskAsync("record signups 1");
        Assert.DoesNotMatch(@"\d\.\d+ signups", (await chat.AskAsync("record signups 1")).Text);
    }

    [Fact]
    public async Task Per_cent_fit_what_stands_beside_them()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 customers by 30 june", "@until 2026-01-21T12:00", "record customers 4");

        var shown = await chat.AskAsync("goal show G1");

        // The line is at 2.83, which is told as 3: one ahead of it is a third, and 41.4 % of what it is.
        Assert.Contains("1 customer ahead.", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" %) ahead", shown.Text, StringComparison.Ordinal);
        Assert.Matches(@"Judged by the exact line, 2\.\d+ customers: 4\d\.?\d* % ahead\.", (await chat.AskAsync("why G1")).Text);
    }

    [Theory]
    [InlineData("goal add 1000 signups by tomorrow", "1,000 by Tue 6 Jan. That is 1,000 more in 2 days, today counted.")]
    [InlineData("goal add answer time from 8 to 2 h by friday", "less in 5 days, today counted.")]
    public async Task A_goal_of_a_few_days_has_no_pace_a_week(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help goal edit")]
    [InlineData("goal edit --goal")]
    [InlineData("schedule edit --commitment")]
    public async Task Commands_in_help_and_refusals_are_marked_as_such(string line)
    {
        await using var chat = await Conversation.StartAsync();

        var said = await chat.AskAsync(line);

        Assert.Contains(" list shows them", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("`", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stopping_frees_costs_what_it_says()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("strategy add helpful worth €40", "goal add 30 leads by 30 june under S1", "team rate €60");
        await chat.SayAllAsync("schedule add mon 09:00 7m linkedin for G1", "log 7m linkedin", "record leads 1");

        var worth = await chat.AskAsync("worth S1");

        Assert.Contains("To stop it frees 2 min a week and €2,", worth.Text, StringComparison.Ordinal);
        Assert.Matches("€5.71 comes back for each €1 that goes in", worth.Text);
    }
}
