using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Discord.Tests.Commands;

/// <summary>The program's own catalogue, and small ones of commands that do nothing.</summary>
internal static class Catalogue
{
    public static CommandCatalog Own { get; } =
        new ServiceCollection().AddCoach().BuildServiceProvider().GetRequiredService<CommandCatalog>();

    public static CommandCatalog Of(params CommandDefinition[] definitions) => new(definitions.Select(d => new Idle(d)));

    public static CommandDefinition Leaf(string path, params Parameter[] parameters) =>
        new(path, "What it does", CommandEffect.Query) { Parameters = parameters };

    private sealed class Idle(CommandDefinition definition) : ICommand
    {
        public CommandDefinition Definition => definition;

        public Reply Handle(CommandContext context) => throw new NotSupportedException();
    }
}
