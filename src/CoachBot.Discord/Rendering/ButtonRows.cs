using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Discord.Protocol;
using Button = CoachBot.Application.Replies.Button;

namespace CoachBot.Discord.Rendering;

/// <summary>Buttons in rows, each with a custom id of its own.</summary>
internal static class ButtonRows
{
    /// <summary>As many buttons as a message holds.</summary>
    public const int Most = DiscordLimits.ActionRowsPerMessage * DiscordLimits.ButtonsPerRow;

    private const string DoneAction = "checkin.done";
    private const string UndoLine = "undo";

    public static IReadOnlyList<Component> Of(IEnumerable<Button> buttons, long? message)
    {
        var taken = new Dictionary<string, int>();
        var shown = new List<Component>();
        foreach (var button in buttons)
        {
            var repeat = taken.GetValueOrDefault(button.Action.Text);
            taken[button.Action.Text] = repeat + 1;
            var customId = CustomIds.Write(button.Action, message, repeat);

            // Too long to be told apart from one that does the same: that one is enough.
            if (repeat > 0 && customId == button.Action.Text)
                continue;
            shown.Add(new Protocol.Button(Style(button.Action, shown.Count == 0), Label(button), customId));
        }

        return Rows(shown.Take(Most));
    }

    public static IReadOnlyList<Component> Rows(IEnumerable<Component> buttons) =>
        [.. buttons.Chunk(DiscordLimits.ButtonsPerRow).Select(row => new ActionRow(row))];

    private static ButtonStyle Style(ActionId action, bool isFirst) =>
        action.Get("t") == ExportTexts.ForgetLine ? ButtonStyle.Danger
        : !isFirst || action.Get("t") == UndoLine || action.Name == Calls.ShareAction ? ButtonStyle.Secondary
        : action.Name == DoneAction ? ButtonStyle.Success
        : ButtonStyle.Primary;

    private static string Label(Button button)
    {
        var label = Printable.Of(button.Label).Trim();
        return TextCut.To(label.Length > 0 ? label : button.Action.Name, DiscordLimits.ButtonLabel);
    }
}
