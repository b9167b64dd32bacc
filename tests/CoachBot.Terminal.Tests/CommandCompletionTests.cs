using CoachBot.Application.Commands;
using CoachBot.Application.Replies;

namespace CoachBot.Terminal.Tests;

public sealed class CommandCompletionTests
{
    private readonly CommandCompletion _completion = new(new CommandCatalog(
    [
        new Declared("goal show", new Parameter("goal", ParameterKind.Goal, "Goal")),
        new Declared("goal list"),
        new Declared("log", new Parameter("minutes", ParameterKind.Duration, "How long"), new Parameter("channel", ParameterKind.KnownChannel, "Channel"),
            new Parameter("activity", ParameterKind.Activity, "Activity")),
    ]))
    {
        Words = new Vocabulary(["Sales talks", "Newsletter readers"], ["LinkedIn", "our forum"], ["LinkedIn"], ["ada"]),
    };

    [Theory]
    [InlineData("go", "goal list|goal show")]
    [InlineData("goal s", "goal show")]
    [InlineData("goal show ", "goal show Sales talks|goal show Newsletter readers")]
    [InlineData("goal show sal", "goal show Sales talks")]
    [InlineData("goal show Sales t", "goal show Sales talks")]
    [InlineData("GOAL SHOW new", "GOAL SHOW Newsletter readers")]
    [InlineData("log 30m lin", "log 30m LinkedIn")]
    [InlineData("log 30m our f", "log 30m our forum")]
    [InlineData("log 30m linkedin conv", "log 30m linkedin converse")]
    [InlineData("goal list x", "")]
    [InlineData("xyz", "")]
    public void Completes_commands_and_the_names_behind_them(string typed, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), _completion.Complete(typed));

    private sealed class Declared(string path, params Parameter[] parameters) : ICommand
    {
        public CommandDefinition Definition { get; } = new(path, "For a test", CommandEffect.Query) { Parameters = parameters };

        public Reply Handle(CommandContext context) => throw new NotSupportedException();
    }
}
