using RadLine;

namespace CoachBot.Terminal;

/// <summary>The keys of the keyboard.</summary>
internal sealed class ConsoleKeys : IInputSource
{
    public bool ByPassProcessing => false;

    public bool IsKeyAvailable() => Console.KeyAvailable;

    public ConsoleKeyInfo ReadKey() => Console.ReadKey(intercept: true);
}
