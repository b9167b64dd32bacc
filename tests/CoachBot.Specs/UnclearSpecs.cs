using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What may mean two things is asked about, and each answer is a tap away.</summary>
public sealed class UnclearSpecs
{
    [Theory]
    [InlineData("goal add 30 qualified leads by 3/4", "Fri 3 Apr", "30 by Fri 3 Apr")]
    [InlineData("goal add 30 qualified leads by 3/4", "Wed 4 Mar", "30 by Wed 4 Mar")]
    [InlineData("goal add 1.200 qualified leads by 30 June", "1,200", "1,200 by Tue 30 Jun")]
    [InlineData("goal add €1.200 from workshops by 30 June", "€1.2", "€1.20 by Tue 30 Jun")]
    [InlineData("log 30m linkedin 1/2/2025 --note hello", "Sat 1 Feb 2025", "more than 7 days back")]
    public async Task A_button_says_the_line_again_with_what_was_meant(string line, string meaning, string answer)
    {
        await using var chat = await Conversation.StartAsync();

        var asked = await chat.AskAsync(line);

        Assert.Equal(2, asked.Buttons.Count);
        Assert.Contains(meaning, asked.Text, StringComparison.Ordinal);
        Assert.Contains(answer, (await chat.PressAsync(meaning)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goal add 30 leads by 30 June 26", "Tue 30 Jun", "G1 leads: 30 by Tue 30 Jun.")]
    [InlineData("goal add 30 leads by June 30, '27", "Wed 30 Jun 2027", "G1 leads: 30 by Wed 30 Jun 2027.")]
    public async Task A_year_of_two_figures_is_asked_about_and_is_never_part_of_a_title(string line, string meaning, string answer)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("has a year of two figures. Is it 202", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
        Assert.Contains(answer, (await chat.PressAsync(meaning)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.200", "1.2", "1.2 h")]
    [InlineData("1.234", "1.234", "1.23 h")]
    [InlineData("1.234", "1,234", "1,234 h")]
    [InlineData("-1.234", "-1.234", "−1.23 h")]
    public async Task What_a_button_says_is_read_as_that_and_nothing_else(string typed, string meaning, string value)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add \"Answer faster\" from 8 h to 2 h by end of March");

        Assert.Contains("mean", (await chat.AskAsync($"record G1 {typed}")).Text, StringComparison.Ordinal);

        Assert.DoesNotContain("mean", (await chat.PressAsync(meaning)).Text, StringComparison.Ordinal);
        Assert.Contains($"{value} (target 2 h)", (await chat.AskAsync("goal show G1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings numbers continental", "goal add 2,5 % conversion by 1 june", "Where does it stand today?")]
    [InlineData("settings numbers english", "goal add 2,5 % conversion by 1 june", "Where does it stand today?")]
    [InlineData("settings numbers continental", "team rate €45,50", "45,5")]
    public async Task A_comma_before_one_or_two_figures_is_not_asked_about(string settings, string line, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync(settings);

        var answer = (await chat.AskAsync(line)).Text;

        Assert.DoesNotContain(" mean ", answer, StringComparison.Ordinal);
        Assert.Contains(said, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_are_asked_about_where_numbers_are_continental()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("settings numbers continental");

        Assert.Contains("Does 1,200 mean 1,2 or 1.200?", (await chat.AskAsync("goal add 1,200 leads by 30 June")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log 15m instagram on 3.1.", "Check-in 1: 15 min, Instagram, Sat 3 Jan.")]
    [InlineData("log 15m instagram 3.1.", "Check-in 1: 15 min, Instagram, Sat 3 Jan.")]
    [InlineData("goal add 30 leads by 30.6.", "by Tue 30 Jun")]
    [InlineData("goal add 30 leads by 3.1.", "by Sun 3 Jan 2027")]
    [InlineData("away 9.1. to 12.1.", "Away from Fri 9 Jan to Mon 12 Jan.")]
    [InlineData("away 9.1.-12.1. holiday", "Away from Fri 9 Jan to Mon 12 Jan.")]
    [InlineData("goal add 30 leads until 31.13.", "There is no month 13.")]
    [InlineData("log 15m instagram on 30 febuary", "February has no day 30.")]
    [InlineData("goal add 30 leads by 30 febuary", "February has no day 30.")]
    [InlineData("goal add 30 leads due 30 jnue", "I know no day “30 jnue”. Did you mean 30 june?")]
    [InlineData("log 15m instagram yestreday", "Did you mean yesterday?")]
    [InlineData("log 15m instagram on mondya", "Did you mean monday?")]
    [InlineData("away tomorow", "Did you mean tomorrow?")]
    [InlineData("away 9 jan to 12 febuary", "Did you mean 12 february?")]
    [InlineData("log 15m instagram notes from yesterday's talk", "Mon 5 Jan")]
    [InlineData("log 15m instagram version 3.1.", "Mon 5 Jan")]
    public async Task A_day_is_read_or_asked_about_and_never_lost_in_a_note(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_in_a_month_is_mended_by_one_tap()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 28 febuary");

        Assert.Contains("by Sat 28 Feb", (await chat.PressAsync("28 february")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_away_and_hours_are_offered_too()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal(2, (await chat.AskAsync("away 3/4 to 5/4")).Buttons.Count);
        Assert.Equal("Away from Fri 3 Apr to Sun 5 Apr", (await chat.AskAsync("@press 1")).Text[..32]);
    }

    [Theory]
    [InlineData("stage place trad", "traditional", "you see the team as traditional")]
    [InlineData("stage place operatonal", "operational", "you see the team as operational")]
    [InlineData("settings share kep", "kept", "see what you kept")]
    [InlineData("settings zone new yrok", "America/New_York", "run in America/New_York")]
    public async Task A_slip_in_a_choice_or_a_zone_is_mended_by_one_tap(string line, string choice, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains($"Did you mean {choice}", (await chat.AskAsync(line)).Text);
        Assert.Contains(said, (await chat.PressAsync(choice)).Text);
    }
}
