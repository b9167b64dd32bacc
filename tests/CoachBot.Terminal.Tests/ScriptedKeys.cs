using System.Collections.Concurrent;
using RadLine;

namespace CoachBot.Terminal.Tests;

/// <summary>Keys that a test presses; between two of them something may happen.</summary>
internal sealed class ScriptedKeys : IInputSource
{
    private readonly ConcurrentQueue<object> _script = new();

    public bool ByPassProcessing => true;

    public ScriptedKeys Type(string text)
    {
        foreach (var character in text)
            _script.Enqueue(new ConsoleKeyInfo(character, default, shift: false, alt: false, control: false));
        return this;
    }

    public ScriptedKeys Press(ConsoleKey key, bool control = false, bool shift = false)
    {
        _script.Enqueue(new ConsoleKeyInfo('\0', key, shift, alt: false, control));
        return this;
    }

    public ScriptedKeys Then(Action happen)
    {
        _script.Enqueue(happen);
        return this;
    }

    public bool IsKeyAvailable()
    {
        if (_script.TryPeek(out var next) && next is Action happen)
        {
            _script.TryDequeue(out _);
            happen();
            return false;
        }

        return next is ConsoleKeyInfo;
    }

    public ConsoleKeyInfo ReadKey() =>
        _script.TryDequeue(out var next) ? (ConsoleKeyInfo)next : throw new InvalidOperationException("No key is left.");
}
