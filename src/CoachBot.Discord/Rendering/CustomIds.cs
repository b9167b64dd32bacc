using System.Globalization;
using CoachBot.Application.Chat;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Rendering;

/// <summary>
/// A button's custom id: the action's text, the outbox id of its message in base 36, and a number where the message has the same one
/// already: <c>v1:checkin.done:o=42#2f.1</c>. An action's text has no <c>#</c> of its own: its values are escaped.
/// </summary>
public static class CustomIds
{
    private const char Mark = '#';
    private const char Dot = '.';
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The custom id; without what comes behind <c>#</c> where that would make it longer than Discord takes.</summary>
    /// <param name="message">The outbox id, 0 or more; null for an answer's button.</param>
    /// <param name="repeat">How many buttons of the message have the same action before this one.</param>
    public static string Write(ActionId action, long? message, int repeat = 0)
    {
        var suffix = (message is { } id ? Base36(id) : "") + (repeat > 0 ? Dot + repeat.ToString(CultureInfo.InvariantCulture) : "");
        return suffix.Length > 0 && action.Text.Length + 1 + suffix.Length <= DiscordLimits.CustomId
            ? action.Text + Mark + suffix
            : action.Text;
    }

    /// <summary>Reads what came back; false where it is none of ours.</summary>
    /// <param name="message">The outbox id of the button's message; null where it did not fit, or for an answer's button.</param>
    public static bool TryRead(string? customId, out ActionId action, out long? message)
    {
        (action, message) = (default, null);
        var at = customId?.LastIndexOf(Mark) ?? -1;
        if (at < 0)
            return ActionId.TryParse(customId, out action);

        var suffix = customId.AsSpan(at + 1);
        var dot = suffix.IndexOf(Dot);
        var digits = dot < 0 ? suffix : suffix[..dot];
        if (dot >= 0 && !int.TryParse(suffix[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return false;
        if (digits.Length > 0 && (message = Number(digits)) is null)
            return false;
        return ActionId.TryParse(customId![..at], out action);
    }

    private static string Base36(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        Span<char> text = stackalloc char[13];
        var at = text.Length;
        do
        {
            text[--at] = Digits[(int)(number % Digits.Length)];
            number /= Digits.Length;
        }
        while (number > 0);
        return text[at..].ToString();
    }

    private static long? Number(ReadOnlySpan<char> digits)
    {
        long number = 0;
        foreach (var digit in digits)
        {
            var value = Digits.IndexOf(digit, StringComparison.Ordinal);
            if (value < 0 || number > (long.MaxValue - value) / Digits.Length)
                return null;
            number = (number * Digits.Length) + value;
        }

        return number;
    }
}
