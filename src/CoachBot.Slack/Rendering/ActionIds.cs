using System.Globalization;
using CoachBot.Application.Chat;

namespace CoachBot.Slack.Rendering;

/// <summary>
/// A button's action_id: the action's text, the outbox id of its message, and a number where the message has the same one already:
/// <c>v1:checkin.done:o=42#87.1</c>. An action's text has no <c>#</c> of its own: its values are escaped.
/// </summary>
public static class ActionIds
{
    private const char Mark = '#';
    private const char Dot = '.';

    /// <summary>The action_id: an action's 100 characters and two numbers stay far below Slack's 255.</summary>
    /// <param name="message">The outbox id, 0 or more; null for an answer's button.</param>
    /// <param name="repeat">How many buttons of the message have the same action before this one.</param>
    public static string Write(ActionId action, long? message, int repeat = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(message ?? 0);
        ArgumentOutOfRangeException.ThrowIfNegative(repeat);
        var again = repeat > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Dot}{repeat}") : "";
        return message is null && repeat == 0
            ? action.Text
            : string.Create(CultureInfo.InvariantCulture, $"{action.Text}{Mark}{message}{again}");
    }

    /// <summary>Reads what came back; false where it is none of ours.</summary>
    /// <param name="message">The outbox id of the button's message; null for an answer's button.</param>
    public static bool TryRead(string? actionId, out ActionId action, out long? message)
    {
        (action, message) = (default, null);
        var at = actionId?.LastIndexOf(Mark) ?? -1;
        if (at < 0)
            return ActionId.TryParse(actionId, out action);

        var suffix = actionId.AsSpan(at + 1);
        var dot = suffix.IndexOf(Dot);
        if (dot >= 0 && !int.TryParse(suffix[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return false;

        var digits = dot < 0 ? suffix : suffix[..dot];
        if (!digits.IsEmpty)
        {
            if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return false;
            message = id;
        }

        return ActionId.TryParse(actionId![..at], out action);
    }
}
