using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>A goal is taken as it was meant, or asked about: never with half of the line in its title.</summary>
public sealed class GoalWordingSpecs
{
    [Theory]
    [InlineData("goal add of 400 newsletter readers by 1 may")]
    [InlineData("goal add a goal of 400 newsletter readers by 1 may")]
    [InlineData("goal of 400 newsletter readers by 1 may")]
    [InlineData("set a goal of 400 newsletter readers by 1 may")]
    public async Task Words_before_the_number_are_no_part_of_what_is_counted(string line)
    {
        await using var chat = await Conversation.StartAsync();
        var said = await chat.AskAsync(line);
        said = said.Text.StartsWith("G1", StringComparison.Ordinal) ? said : await chat.AskAsync("@press 1");

        Assert.StartsWith("G1 newsletter readers: 400 by Fri 1 May", said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goal add newsletter 200 -> 400 subscribers by 30 june", "G1 newsletter subscribers: from 200 to 400 by Tue 30 Jun.")]
    [InlineData("goal add open rate from 20 % → 40 % by 30 june", "G1 open rate: from 20 % to 40 % by Tue 30 Jun.")]
    [InlineData("goal add 20 calls by end of q2", "G1 calls: 20 by Tue 30 Jun.")]
    [InlineData("goal add 20 calls by q1 2027", "G1 calls: 20 by Wed 31 Mar 2027.")]
    public async Task Arrows_and_quarters_are_read(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_stay_under_a_number_does_not_add_up_to_it()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("Where does it stand today?", (await chat.AskAsync("goal add response time under 2h by end of march")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_numbers_are_two_goals()
    {
        await using var chat = await Conversation.StartAsync();

        var asked = await chat.AskAsync("goal add 30 leads and 10 demos by 30 june");

        Assert.StartsWith("A goal has one number.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["goal add 30 leads by 2026-06-30", "goal add 10 demos by 2026-06-30"], asked.Buttons);
        Assert.StartsWith("G1 demos: 10 by", (await chat.PressAsync(asked.Buttons[1])).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goal delete 1", "goal close 1")]
    [InlineData("goal rename 1 to 40", "goal edit 1 to 40")]
    [InlineData("goal progress", "goal list")]
    [InlineData("schedule stop 1", "schedule end 1")]
    [InlineData("plan easier", "plan adjust easier")]
    [InlineData("schedule change 1 10m", "schedule edit 1 10m")]
    public async Task Other_words_for_a_command_lead_to_it(string line, string offered)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal(offered, (await chat.AskAsync(line)).Buttons[0]);
    }

    [Theory]
    [InlineData("G1")]
    [InlineData("goal 1")]
    [InlineData("goal g1")]
    public async Task A_goals_number_alone_shows_it(string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 june");

        Assert.StartsWith("G1 leads:", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_is_closed_whatever_is_said_with_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 june");

        Assert.StartsWith("G1 leads is closed", (await chat.AskAsync("goal close 1 as reached")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strategy add More regulars; strategy add Better hiring", "strategy add More regulars", "strategy add Better hiring")]
    [InlineData("log 20m linkedin; wrote two posts; record leads 3", "log 20m linkedin wrote two posts", "record leads 3")]
    public async Task Two_commands_in_a_line_are_not_made_one(string line, string first, string second)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal([first, second], (await chat.AskAsync(line)).Buttons);
    }

    [Fact]
    public async Task A_semicolon_in_a_note_stays_there()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("Check-in 1: 20 min", (await chat.AskAsync("log 20m linkedin; wrote two posts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_a_goal_over_is_named_by_name()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 june");

        Assert.StartsWith("ben is not in the team.", (await chat.AskAsync("goal hand 1 to ben")).Text, StringComparison.Ordinal);
    }
}
