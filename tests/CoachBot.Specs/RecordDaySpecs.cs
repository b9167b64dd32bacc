using CoachBot.Storage.Verify;
using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>A number of a day gone by can be recorded afterwards, within a week, as a check-in can.</summary>
public sealed class RecordDaySpecs
{
    [Fact]
    public async Task What_I_record_for_yesterday_is_of_yesterday_everywhere()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "@until 2026-01-08T09:00", "record leads 12 yesterday");

        Assert.Matches(@"Wed 7 Jan\s+\+12 leads", (await chat.AskAsync("metric show leads")).Text);
        Assert.Matches(@"Wed 7 Jan\s+12 added: 12 now", (await chat.AskAsync("why G1")).Text);
        await chat.AskAsync("undo");
        Assert.StartsWith("leads: 0 → 1.", (await chat.AskAsync("record leads 1")).Text, StringComparison.Ordinal);
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task What_is_added_for_a_day_before_the_latest_record_counts_with_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "@until 2026-01-08T09:00", "record leads 3");

        var said = await chat.AskAsync("record leads 12 yesterday");

        Assert.StartsWith("leads: 3 → 15.", said.Text, StringComparison.Ordinal);
        Assert.Contains("It counts for Thu 8 Jan", said.Text, StringComparison.Ordinal);
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task The_first_reading_of_a_level_is_told_from_where_its_goal_began_and_without_one_as_what_it_stands_at()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add \"Answer faster\" from 8 h to 2 h by end of March", "metric add mood --shape level");

        Assert.StartsWith("Answer faster: 8 h → 7 h.", (await chat.AskAsync("record answer 7")).Text, StringComparison.Ordinal);
        Assert.StartsWith("mood stands at 13. From now on", (await chat.AskAsync("record mood 13")).Text, StringComparison.Ordinal);
        Assert.StartsWith("mood: 13 → 14.", (await chat.AskAsync("record mood 14")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("record leads 12 --date 2026-01-07", "for the last week, from Thu 8 Jan on")]
    [InlineData("record leads = 12 --date 2026-01-10", "leads was recorded on Thu 15 Jan")]
    [InlineData("record talks 12 --date 2026-01-13", "G2 talks began on Wed 14 Jan")]
    [InlineData("record leads 12 --date tomorrow", "still to come")]
    [InlineData("record leads 12 tomorrow", "Fri 16 Jan is still to come. Write a date up to Thu 15 Jan")]
    [InlineData("record leads 12 next week", "is still to come")]
    [InlineData("record foo 12 tomorrow", "I know no number called “foo”")]
    public async Task A_day_out_of_reach_is_refused_with_what_would_work(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            "goal add 30 leads by 30 June", "@until 2026-01-14T09:00", "goal add 12 talks by 30 June", "@until 2026-01-15T09:00", "record leads 1");

        Assert.Contains(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
        Assert.StartsWith("leads: 1 → 2.", (await chat.AskAsync("record leads 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_that_I_said_stands_in_the_form_that_asks_how_much()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "@until 2026-01-08T09:00");

        Assert.Equal("2026-01-07", (await chat.AskAsync("record leads yesterday")).Field("date"));
    }

    [Theory]
    [InlineData("leads += 3", "leads: 12 → 15")]
    [InlineData("leads -= 2", "leads: 12 → 10")]
    [InlineData("record leads +=3", "leads: 12 → 15")]
    public async Task A_number_is_added_to_as_programmers_write_it(string line, string change)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "record leads 12");

        Assert.Contains(change, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }
}
