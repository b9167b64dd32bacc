using CoachBot.Application.Replies;
using RadLine;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoachBot.Terminal;

/// <summary>
/// Reads commands from a terminal, one line at a time, with editing, history and completion; and prints messages that come while
/// someone types, above the line being typed.
/// </summary>
public sealed class LineInput
{
    private const string Prompt = "[navajowhite3]coach ›[/]";

    private static readonly string[] Ends = ["exit", "quit"];

    private readonly InterruptibleKeys _keys;
    private readonly LineHistory _history;
    private readonly LineEditor _editor;
    private readonly ChangingPrompt _prompt = new(new LineEditorPrompt(Prompt));
    private bool _isAsking;

    /// <param name="console">An interactive terminal; see <see cref="IsSupported"/>.</param>
    /// <param name="historyFile">Where the lines are kept from one session to the next; it is made where it is missing.</param>
    /// <param name="complete">
    /// Given the text before the cursor, all that this text may become (from its first character on), best first.
    /// </param>
    /// <param name="keys">Where the keys come from; the keyboard where nothing else is given.</param>
    /// <exception cref="NotSupportedException">The console is no terminal with ANSI sequences.</exception>
    public LineInput(IAnsiConsole console, string historyFile, Func<string, IReadOnlyList<string>> complete, IInputSource? keys = null)
    {
        _keys = new InterruptibleKeys(console, keys ?? new ConsoleKeys());
        _history = new LineHistory(historyFile);
        _editor = new LineEditor(new UnwrappedConsole(console), _keys) { Prompt = _prompt, MultiLine = false };
        LineKeys.Bind(_editor.KeyBindings, new Completion(text => _isAsking ? [] : complete(text)));
        foreach (var line in _history.Load())
            _editor.History.Add(line);
    }

    /// <summary>Whether lines can be edited there: a terminal that is neither redirected nor dumb.</summary>
    public static bool IsSupported(IAnsiConsole console) => LineEditor.IsSupported(console);

    /// <summary>
    /// The next line that is not empty, trimmed; null at Ctrl-C, at Ctrl-D on an empty line, <c>exit</c> or <c>quit</c>.
    /// Only one call at a time.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled while waiting.</exception>
    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var line = (await EditAsync(cancellationToken))?.Trim();
            cancellationToken.ThrowIfCancellationRequested();
            if (line is null || Ends.Contains(line, StringComparer.OrdinalIgnoreCase))
                return null;

            if (line.Length > 0)
            {
                _history.Add(line);
                return line;
            }
        }
    }

    /// <summary>
    /// Writes a message: at once where no line is being typed, above the line otherwise, which is drawn anew with its cursor
    /// where it was. Any thread may call it.
    /// </summary>
    public void Print(IRenderable message) => _keys.Print(message);

    /// <summary>
    /// The answer to a question, trimmed, which may be empty; null at Ctrl-C, or at Ctrl-D on an empty line. It is not
    /// kept from one session to the next. Only one call at a time, and none beside <see cref="ReadLineAsync"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled while waiting.</exception>
    public async Task<string?> AskAsync(string question, CancellationToken cancellationToken)
    {
        // The same editor asks, since it reads keys ahead: those of the next line would be lost with it.
        _isAsking = true;
        _prompt.Now = new LineEditorPrompt($"[navajowhite3]{Markup.Escape(Printable.Of(question))} ›[/]");
        try
        {
            var line = (await EditAsync(cancellationToken))?.Trim();
            cancellationToken.ThrowIfCancellationRequested();
            return line;
        }
        finally
        {
            _isAsking = false;
            _prompt.Now = new LineEditorPrompt(Prompt);
        }
    }

    private async Task<string?> EditAsync(CancellationToken cancellationToken)
    {
        _keys.BeginLine();
        try
        {
            return await _editor.ReadLine(cancellationToken);
        }
        finally
        {
            _keys.EndLine();
        }
    }

    /// <summary>The editor takes one prompt for good, so this one changes.</summary>
    private sealed class ChangingPrompt(ILineEditorPrompt now) : ILineEditorPrompt
    {
        public ILineEditorPrompt Now { get; set; } = now;

        public (Markup Markup, int Margin) GetPrompt(ILineEditorState state, int line) => Now.GetPrompt(state, line);
    }
}
