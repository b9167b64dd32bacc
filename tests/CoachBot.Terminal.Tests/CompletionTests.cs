namespace CoachBot.Terminal.Tests;

public class CompletionTests
{
    private static readonly string[] Commands = ["done", "goal add ", "goal list", "goal show "];

    private readonly Completion _completion =
        new(text => [.. Commands.Where(command => command.StartsWith(text, StringComparison.Ordinal))]);

    [Fact]
    public void One_choice_is_taken() => Assert.Equal("done", _completion.Next("d"));

    [Fact]
    public void No_choice_changes_nothing() => Assert.Null(_completion.Next("x"));

    [Fact]
    public void Several_choices_first_give_what_they_share_and_then_one_after_the_other()
    {
        Assert.Equal("goal ", _completion.Next("g"));
        Assert.Equal("goal add ", _completion.Next("goal "));
        Assert.Equal("goal list", _completion.Next("goal add "));
        Assert.Equal("goal show ", _completion.Next("goal list"));
        Assert.Equal("goal add ", _completion.Next("goal show "));
        Assert.Equal("goal show ", _completion.Previous("goal add "));
    }

    [Fact]
    public void Backwards_begins_at_the_end()
    {
        Assert.Equal("goal ", _completion.Previous("g"));
        Assert.Equal("goal show ", _completion.Previous("goal "));
        Assert.Equal("goal list", _completion.Previous("goal show "));
    }

    [Fact]
    public void What_was_typed_since_is_completed_anew()
    {
        Assert.Equal("goal ", _completion.Next("g"));
        Assert.Equal("goal list", _completion.Next("goal l"));
    }
}
