using CoachBot.Application.Chat;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands;

/// <summary>Buttons that run a command's text.</summary>
public static class CommandButton
{
    /// <summary>The button; none where its text is too long for an action.</summary>
    public static IReadOnlyList<Button> Of(string label, string command) =>
        "v1:cmd:t=".Length + Uri.EscapeDataString(command).Length <= ActionId.Longest
            ? [new Button(label, ActionId.Of("cmd", ("t", command)))]
            : [];
}
