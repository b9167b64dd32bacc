using System.CommandLine;
using CoachBot.Application.Commands;
using CoachBot.Application.Texts;
using CoachBot.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Verbs;

/// <summary>What the program can print about itself.</summary>
public static class PrintVerbs
{
    public static Command Commands()
    {
        var command = new Command("commands", "Print docs/commands.md: everything that one can say to the coach");
        command.SetAction(async (parsed, _) =>
        {
            await parsed.InvocationConfiguration.Output.WriteAsync(CommandPage());
            return 0;
        });
        return command;
    }

    public static Command Texts()
    {
        var command = new Command("texts", "Print every sentence that the coach can say, with made-up figures, for review");
        command.SetAction(async (parsed, _) =>
        {
            foreach (var line in TextsPrinter.Lines())
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(line);
            }

            return 0;
        });
        return command;
    }

    /// <summary>The page as it stands in <c>docs/commands.md</c>.</summary>
    public static string CommandPage() => CommandDocs.Render(Catalog());

    /// <summary>The catalogue, apart from any store.</summary>
    public static CommandCatalog Catalog()
    {
        using var services = new ServiceCollection().AddCoach().BuildServiceProvider();
        return services.GetRequiredService<CommandCatalog>();
    }
}
