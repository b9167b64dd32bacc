using System.Text.RegularExpressions;
using CoachBot.Testing;

namespace CoachBot.Specs.Mirrors;

/// <summary>What only a terminal can say. Such a line changes nothing, so the conversation goes on elsewhere without it.</summary>
internal static partial class SaidHereOnly
{
    /// <summary>Why a line can't be said elsewhere; null where it can.</summary>
    public static string? Why(Exchange exchange)
    {
        if (string.IsNullOrWhiteSpace(exchange.Line) && exchange.File is null)
        {
            return "no client sends an empty message";
        }

        if (exchange.Pressed is { On.To: { } to } && !to.Equals(exchange.Speaker, StringComparison.OrdinalIgnoreCase))
        {
            return "nobody sees the direct messages of others";
        }

        var answer = exchange.Messages.FirstOrDefault(message => message.Kind == "reply")?.Text;
        if (!exchange.Line.StartsWith('@'))
        {
            return answer?.StartsWith("I have not nagged you", StringComparison.Ordinal) is true
                ? "the set-up sends a message first, which is what why is about there"
                : answer?.StartsWith("The files of this answer could not be written", StringComparison.Ordinal) is true
                ? "a platform is given files, and no folder"
                : null;
        }

        if (answer is not null && !PlatformMirror.IsAct(exchange.Line))
        {
            return "the terminal refuses its own line";
        }

        return answer is not null && NoSuchThing().IsMatch(answer)
            ? "a client shows no such button, form or field, so nobody can press it or fill it in"
            : null;
    }

    [GeneratedRegex("@press [0-9]+ (works|to)|^No form is open|has no field “|^There is no button")]
    private static partial Regex NoSuchThing();
}
