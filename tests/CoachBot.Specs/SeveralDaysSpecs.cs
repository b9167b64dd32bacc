using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Who names several days where one is taken loses none of them in a note: each is a tap away, and nothing is written before.</summary>
public sealed class SeveralDaysSpecs
{
    private const string EveryDay = "schedule add every day 09:00 10m instagram";

    [Theory]
    [InlineData("log 10m instagram monday and tuesday", "Tue 6 Jan", "Instagram, Tue 6 Jan")]
    [InlineData("log 10m instagram on mon and wed", "Wed 7 Jan", "Instagram, Wed 7 Jan")]
    [InlineData("log 10m instagram on monday, tuesday and wednesday", "Mon 5 Jan", "Instagram, Mon 5 Jan")]
    [InlineData("log yesterday and the day before 10m instagram", "Wed 7 Jan", "Instagram, Wed 7 Jan")]
    [InlineData("log 10m instagram from mon to wed", "Tue 6 Jan", "Instagram, Tue 6 Jan")]
    [InlineData("log 10m instagram today & yesterday", "Thu 8 Jan", "Instagram, Thu 8 Jan")]
    [InlineData("done mon tue", "Mon 5 Jan", "Instagram, Mon 5 Jan")]
    [InlineData("done for mon and tue", "Tue 6 Jan", "Instagram, Tue 6 Jan")]
    public async Task Each_of_several_days_is_a_tap_away(string line, string day, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(EveryDay, "@until 2026-01-09T08:00");

        Assert.StartsWith("One day at a time.", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
        Assert.StartsWith("No check-ins", (await chat.AskAsync("log list")).Text, StringComparison.Ordinal);
        await chat.AskAsync(line);
        Assert.Contains(said, (await chat.PressAsync(day)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("away mon and tue", "Mon 12 Jan to Tue 13 Jan", "Away from Mon 12 Jan to Tue 13 Jan")]
    [InlineData("away 12 jan, 13 jan and 14 jan conference", "Mon 12 Jan to Wed 14 Jan", "Away from Mon 12 Jan to Wed 14 Jan")]
    [InlineData("away mon and wed", "Wed 14 Jan", "Away on Wed 14 Jan")]
    [InlineData("away mon to wed and fri", "Mon 12 Jan to Wed 14 Jan", "Away from Mon 12 Jan to Wed 14 Jan")]
    [InlineData("skip today and tomorrow", "away 2026-01-09 to 2026-01-10", "Away from Fri 9 Jan to Sat 10 Jan")]
    public async Task Days_in_a_row_are_one_time_away(string line, string button, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(EveryDay, "@until 2026-01-09T08:00");

        await chat.AskAsync(line);

        Assert.StartsWith(said, (await chat.PressAsync(button)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log 20m linkedin slides for monday and tuesday")]
    [InlineData("log 20m linkedin \"monday and tuesday\"")]
    [InlineData("log 20m linkedin the sun and the people")]
    public async Task Days_that_a_note_tells_of_stay_in_it(string line)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("Check-in 1: 20 min, LinkedIn, Mon 5 Jan.", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holiday_is_one_day_and_the_others_are_no_part_of_its_name()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal(["Thu 24 Dec", "Fri 25 Dec", "Sat 26 Dec"], (await chat.AskAsync("team holiday 24 dec to 26 dec")).Buttons);
        Assert.StartsWith("Fri 25 Dec is off for everyone.", (await chat.PressAsync("Fri 25 Dec")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schedule add mon 09:00 20m linkedin and fri 10:00 30m forum", "fri")]
    [InlineData("schedule add mon 9am and fri 5pm 20m linkedin", "fri")]
    public async Task Two_promises_in_a_line_are_not_made_one(string line, string day)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith($"“{day}” looks like a day, but stands apart from the others.", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
        Assert.StartsWith("No commitments yet", (await chat.AskAsync("schedule list")).Text, StringComparison.Ordinal);
    }
}
