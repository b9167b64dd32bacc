using Spectre.Console;
using Spectre.Console.Advanced;
using Spectre.Console.Rendering;

namespace CoachBot.Terminal;

/// <summary>
/// A console that cuts what is too long for a line instead of going on below. The line editor fills its line up with blanks, one
/// for each character that is missing, which is too many where characters are two columns wide.
/// </summary>
internal sealed class UnwrappedConsole(IAnsiConsole console) : IAnsiConsole
{
    private const string WrapOff = "\u001b[?7l";
    private const string WrapOn = "\u001b[?7h";

    public Profile Profile => console.Profile;

    public IAnsiConsoleCursor Cursor => console.Cursor;

    public IAnsiConsoleInput Input => console.Input;

    public IExclusivityMode ExclusivityMode => console.ExclusivityMode;

    public RenderPipeline Pipeline => console.Pipeline;

    public void Clear(bool home) => console.Clear(home);

    // Turned on again after each write, so that a program that is killed leaves the terminal as it was.
    public void Write(IRenderable renderable)
    {
        console.WriteAnsi(WrapOff);
        console.Write(renderable);
        console.WriteAnsi(WrapOn);
    }
}
