using System.CommandLine;
using CoachBot.Demo;
using CoachBot.Hosting;
using CoachBot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace CoachBot.Verbs;

/// <summary>Plays four weeks of a team of three, on a virtual clock and a store of its own that is deleted afterwards.</summary>
public static class DemoVerb
{
    private const string Begin = "2026-01-05T08:30";
    private const int Unbroken = 1000;
    private const string Zone = "Europe/London";
    private const string First = "Ada";

    public static Command Create()
    {
        var command = new Command("demo", "Watch four weeks of a team of three in a few seconds");
        command.SetAction(async (_, cancellationToken) =>
        {
            await PlayAsync(Screen(), cancellationToken);
            return 0;
        });
        return command;
    }

    public static async Task PlayAsync(IAnsiConsole console, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-demo-");
        try
        {
            var stage = new DemoStage(console);
            await using var services = ChatVerb.Compose(
                ChatOptions.Of(First, Zone, Begin, json: false), interactive: false, storePath: Path.Combine(folder.FullName, "demo.db"), view: stage);
            await services.GetRequiredService<Awakening>().WakeAsync(terminal: true, simulated: true, cancellationToken);
            await services.GetRequiredService<ChatSession>().BeginAsync(cancellationToken);
            await ActivatorUtilities.CreateInstance<DemoPlayer>(services, stage).PlayAsync(DemoScript.Own(), cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Colour in a terminal; plain text, not broken into lines, where the output goes elsewhere.</summary>
    private static IAnsiConsole Screen() => Console.IsOutputRedirected ? Plain(Console.Out) : AnsiConsole.Console;

    public static IAnsiConsole Plain(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Unbroken;
        return console;
    }
}
