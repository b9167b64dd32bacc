using CoachBot.Testing;

namespace CoachBot.Specs;

public sealed class CourtesySpecs
{
    [Theory]
    [InlineData("hello")]
    [InlineData("Hi")]
    [InlineData("hello there friend")]
    [InlineData("Good morning, everyone!")]
    public async Task A_greeting_is_answered_with_the_day(string greeting)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith("ada, Mon 5 Jan", (await chat.AskAsync(greeting)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thanks!")]
    [InlineData("Thank you")]
    public async Task Thanks_are_taken_kindly(string thanks)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith("You're welcome.", (await chat.AskAsync(thanks)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bye")]
    [InlineData("Goodbye!")]
    [InlineData("bye bye everyone")]
    [InlineData("see you")]
    [InlineData("See you later.")]
    [InlineData("see you on friday")]
    [InlineData("thanks, good night")]
    public async Task A_goodbye_is_answered_with_one(string goodbye)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal("See you. I speak up when it is time.", (await chat.AskAsync(goodbye)).Text);
    }

    [Fact]
    public async Task A_deleted_check_in_that_counted_for_nothing_says_no_more_than_that()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("log 20m forum");

        Assert.Equal("Check-in 1 is gone.", (await chat.AskAsync("log delete 1")).Text);
    }

    [Fact]
    public async Task More_of_something_counts_that()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("0 of 30", (await chat.SayAllAsync("goal add 30 more leads by 30 June", "goal show G1"))[1].Text, StringComparison.Ordinal);
        Assert.Contains("20 followers by", (await chat.AskAsync("goal add more followers")).Text, StringComparison.Ordinal);
    }
}
