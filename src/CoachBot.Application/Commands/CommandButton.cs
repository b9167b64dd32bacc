using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <summary>Buttons that run a command's text.</summary>
public static class CommandButton
{
    private const string Action = "cmd";

    /// <summary>Takes the speaker's last change back.</summary>
    public static Button Undo { get; } = new(ButtonTexts.Undo, ActionId.Of(Action, ("t", "undo")));

    /// <summary>The button; none where its text is too long for an action.</summary>
    public static IReadOnlyList<Button> Of(string label, string command) =>
        Fits(Action, command) ? [new Button(label, ActionId.Of(Action, ("t", command)))] : [];

    /// <summary>Whether a line fits into an action.</summary>
    public static bool Fits(string action, string line) => $"v1:{action}:t=".Length + Uri.EscapeDataString(line).Length <= ActionId.Longest;
}
