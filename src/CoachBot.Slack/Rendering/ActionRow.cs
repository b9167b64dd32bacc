using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Rendering;

/// <summary>A message's buttons in one block, each with an action_id of its own.</summary>
internal static class ActionRow
{
    private const string Primary = "primary";
    private const string Danger = "danger";
    private const string UndoLine = "undo";

    /// <param name="buttons">At most <see cref="SlackLimits.ActionsElements"/> of them are shown.</param>
    /// <param name="form">The form that the first button opens; null for none.</param>
    public static IEnumerable<SlackBlock> Of(IEnumerable<Button> buttons, long? message, FormId? form)
    {
        var taken = new Dictionary<string, int>();
        List<SlackElement> shown = form is { } id ? [Element(MessageTexts.FillIn, Primary, id.ToString())] : [];
        foreach (var button in buttons.Take(SlackLimits.ActionsElements - shown.Count))
        {
            var repeat = taken.GetValueOrDefault(button.Action.Text);
            taken[button.Action.Text] = repeat + 1;
            var style = Style(button.Action, shown.Count == 0);
            shown.Add(Element(Label(button), style, ActionIds.Write(button.Action, message, repeat)));
        }

        return shown.Count == 0 ? [] : [new ActionsBlock(shown)];
    }

    private static ButtonElement Element(string label, string? style, string actionId) =>
        new(new PlainText(label), Style: style) { ActionId = actionId };

    /// <summary>What is meant to be pressed is green; there is one of it in a message.</summary>
    private static string? Style(ActionId action, bool isFirst) =>
        action.Get("t") == ExportTexts.ForgetLine ? Danger
        : !isFirst || action.Get("t") == UndoLine || action.Name == Calls.ShareAction ? null
        : Primary;

    private static string Label(Button button)
    {
        var label = Printable.Of(button.Label).Trim();
        return TextCut.To(label.Length > 0 ? label : button.Action.Name, SlackLimits.ButtonText);
    }
}
