using RadLine;

namespace CoachBot.Terminal;

/// <summary>The keys of one line, as shells have them.</summary>
internal static class LineKeys
{
    public static void Bind(KeyBindings bindings, Completion completion)
    {
        // A key without modifiers takes the first binding of its key, so those come first.
        bindings.Clear();
        bindings.Add<SubmitCommand>(ConsoleKey.Enter);
        bindings.Add<BackspaceCommand>(ConsoleKey.Backspace);
        bindings.Add<DeleteCommand>(ConsoleKey.Delete);
        bindings.Add<MoveHomeCommand>(ConsoleKey.Home);
        bindings.Add<MoveEndCommand>(ConsoleKey.End);
        bindings.Add<MoveLeftCommand>(ConsoleKey.LeftArrow);
        bindings.Add<MoveRightCommand>(ConsoleKey.RightArrow);
        bindings.Add<PreviousHistoryCommand>(ConsoleKey.UpArrow);
        bindings.Add<NextHistoryCommand>(ConsoleKey.DownArrow);
        Add(bindings, ConsoleKey.Tab, default, context => Replace(context, completion.Next));
        Add(bindings, ConsoleKey.Tab, ConsoleModifiers.Shift, context => Replace(context, completion.Previous));
        bindings.Add<PreviousWordCommand>(ConsoleKey.LeftArrow, ConsoleModifiers.Control);
        bindings.Add<NextWordCommand>(ConsoleKey.RightArrow, ConsoleModifiers.Control);

        // A line feed, as Ctrl+J and programs that type send it, is Enter in shells too.
        bindings.Add<SubmitCommand>(ConsoleKey.Enter, ConsoleModifiers.Control);
        bindings.Add<MoveHomeCommand>(ConsoleKey.A, ConsoleModifiers.Control);
        bindings.Add<MoveEndCommand>(ConsoleKey.E, ConsoleModifiers.Control);
        Add(bindings, ConsoleKey.U, ConsoleModifiers.Control, context => Erase(context.Buffer, 0));
        Add(bindings, ConsoleKey.W, ConsoleModifiers.Control, context => EraseWord(context.Buffer));
        Add(bindings, ConsoleKey.D, ConsoleModifiers.Control, EndOrDelete);
        Add(bindings, ConsoleKey.C, ConsoleModifiers.Control, context => context.Submit(SubmitAction.Cancel));
    }

    private static void Add(KeyBindings bindings, ConsoleKey key, ConsoleModifiers modifiers, Action<LineEditorContext> edit)
    {
        if (modifiers == default)
            bindings.Add(key, () => new EditCommand(edit));
        else
            bindings.Add(key, modifiers, () => new EditCommand(edit));
    }

    private static void EndOrDelete(LineEditorContext context)
    {
        if (context.Buffer.Length == 0)
            context.Submit(SubmitAction.Cancel);
        else
            new DeleteCommand().Execute(context);
    }

    private static void Replace(LineEditorContext context, Func<string, string?> complete)
    {
        var buffer = context.Buffer;
        if (complete(buffer.Content[..buffer.Position]) is not { } text)
            return;

        Erase(buffer, 0);
        buffer.Insert(text);
        buffer.Move(text.Length);
    }

    private static void EraseWord(LineBuffer buffer)
    {
        var end = buffer.Content.AsSpan(0, buffer.Position).TrimEnd();
        Erase(buffer, end.LastIndexOf(' ') + 1);
    }

    /// <summary>Erases from an index up to the cursor.</summary>
    private static void Erase(LineBuffer buffer, int from)
    {
        var count = buffer.Position - from;
        buffer.Move(from);
        buffer.Clear(from, count);
    }
}
