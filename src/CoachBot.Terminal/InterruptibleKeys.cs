using RadLine;
using Spectre.Console;
using Spectre.Console.Advanced;
using Spectre.Console.Rendering;

namespace CoachBot.Terminal;

/// <summary>
/// The keys that a line editor reads, and the only moment at which nothing else writes to the terminal: the editor asks for a
/// key again and again while it waits. What arrived in the meantime is printed then, over the line being typed, and followed by
/// a key without meaning, after which the editor draws its line anew below.
/// </summary>
internal sealed class InterruptibleKeys(IAnsiConsole console, IInputSource keys) : IInputSource
{
    private const string EraseLine = "\u001b[2K\u001b[1G";

    private static readonly ConsoleKeyInfo Redraw = new('\0', ConsoleKey.NoName, shift: false, alt: false, control: false);

    private const int PollsBeforeRest = 200;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly Queue<IRenderable> _waiting = new();
    private readonly object _resting = new();
    private int _emptyPolls;
    private bool _isEditing;
    private bool _mustRedraw;

    public bool ByPassProcessing => keys.ByPassProcessing;

    /// <summary>Prints at once where no line is being typed, above the line otherwise. Any thread may call it.</summary>
    public void Print(IRenderable message)
    {
        lock (_gate)
        {
            if (_isEditing)
            {
                _waiting.Enqueue(message);
                lock (_resting)
                    Monitor.Pulse(_resting);
            }
            else
                console.Write(message);
        }
    }

    public void BeginLine()
    {
        lock (_gate)
            _isEditing = true;
    }

    /// <summary>The editor is done with its line: what still waits is printed below it.</summary>
    public void EndLine()
    {
        lock (_gate)
        {
            _isEditing = false;
            PrintWaiting();
        }
    }

    public bool IsKeyAvailable()
    {
        if (IsSomethingThere())
        {
            _emptyPolls = 0;
            return true;
        }

        // The editor asks 200 times a second. While nobody types it is held up, so that an idle terminal costs next to nothing.
        if (++_emptyPolls > PollsBeforeRest)
        {
            lock (_resting)
                Monitor.Wait(_resting, Rest);
        }

        return false;
    }

    private bool IsSomethingThere()
    {
        lock (_gate)
        {
            if (_waiting.Count > 0)
            {
                console.WriteAnsi(EraseLine);
                PrintWaiting();
                _mustRedraw = true;
            }

            return _mustRedraw || keys.IsKeyAvailable();
        }
    }

    public ConsoleKeyInfo ReadKey()
    {
        lock (_gate)
        {
            if (!_mustRedraw)
                return keys.ReadKey();

            _mustRedraw = false;
            return Redraw;
        }
    }

    private void PrintWaiting()
    {
        while (_waiting.TryDequeue(out var message))
            console.Write(message);
    }
}
