using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoachBot.Terminal.Tests;

/// <summary>A console that writes into a text.</summary>
internal sealed class Screen
{
    private readonly StringBuilder _written = new();

    public Screen(int width, bool hasColours = false)
    {
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(new StringWriter(_written)),
        });
        Console.Profile.Width = width;
        Console.Profile.Capabilities.Ansi = hasColours;
        Console.Profile.Capabilities.Links = hasColours;
    }

    public IAnsiConsole Console { get; }

    public string Text => _written.ToString();

    public string[] Lines => [.. Text.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];

    public string Show(IRenderable renderable)
    {
        Console.Write(renderable);
        return string.Join('\n', Lines);
    }
}
