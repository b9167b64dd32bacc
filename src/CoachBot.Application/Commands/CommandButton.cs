using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <summary>Buttons that run a command's text.</summary>
public static class CommandButton
{
    private const string Action = "cmd";
    private const string Change = "e";
    private const string Seen = "s";

    /// <summary>Takes the speaker's last change back.</summary>
    public static Button Undo { get; } = new(ButtonTexts.Undo, ActionId.Of(Action, ("t", "undo")));

    /// <summary>An answer whose <see cref="Undo"/> takes back what it tells of alone: a second click, or one in an earlier answer, takes back nothing else.</summary>
    public static Reply UndoOf(long change, Reply reply) => reply with
    {
        Buttons = [.. reply.Buttons.Select(button => button == Undo ? button with { Action = ActionId.Of(Action, ("t", "undo"), (Change, change)) } : button)],
        Remembered = reply.Remembered is { } remembered ? UndoOf(change, remembered) : null,
    };

    /// <summary>Which change alone a button of <see cref="UndoOf"/> takes back; null for any other button.</summary>
    public static long? ChangeOf(ActionId action) => action.Id(Change);

    /// <summary>The button of what changes something for all, as <see cref="AsShown"/> has it; the plain one where that does not fit beside its text.</summary>
    public static IReadOnlyList<Button> Of(string label, string command, string shown) =>
        Fits(Action, command, $"&{Seen}={Uri.EscapeDataString(shown)}".Length)
            ? [new Button(label, ActionId.Of(Action, ("t", command), (Seen, shown)))]
            : Of(label, command);

    /// <summary>What a button was shown with; null for any that does not say.</summary>
    public static string? ShownWith(ActionId action) => action.Get(Seen);

    /// <summary>The button; none where its text is too long for an action.</summary>
    public static IReadOnlyList<Button> Of(string label, string command) =>
        Fits(Action, command) ? [new Button(label, ActionId.Of(Action, ("t", command)))] : [];

    /// <summary>Whether a line fits into an action.</summary>
    /// <param name="besides">How many characters stand behind it.</param>
    public static bool Fits(string action, string line, int besides = 0) =>
        $"v1:{action}:t=".Length + Uri.EscapeDataString(line).Length + besides <= ActionId.Longest;
}
