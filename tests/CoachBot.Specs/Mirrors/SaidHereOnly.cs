using System.Text.RegularExpressions;
using CoachBot.Testing;

namespace CoachBot.Specs.Mirrors;

/// <summary>What only a terminal can say.</summary>
internal static partial class SaidHereOnly
{
    /// <summary>Why a conversation can't be held elsewhere; null where it can.</summary>
    public static string? Why(Script script)
    {
        if (!string.Equals(script.Name, "ada", StringComparison.OrdinalIgnoreCase))
        {
            return "the admin of the server or workspace is Ada";
        }

        var lines = script.Exchanges.Select(exchange => exchange.Line).ToList();
        if (lines.Any(line => line.StartsWith("@zone", StringComparison.Ordinal) || line.StartsWith("@down", StringComparison.Ordinal)))
        {
            return "a zone is set there, not told by the platform; and a machine that is down is a spec of its own";
        }

        if (script.Exchanges.Any(exchange => exchange.Messages.Any(message => TerminalSays().IsMatch(message.Text))))
        {
            return "no such button or form is there to press or fill in, which the client sees to";
        }

        if (lines.Select(Command).Any(word => word is "team" or "export"))
        {
            return "a team is made by the set-up there, with its own room, name and rows";
        }

        return lines.Any(line => line.Length > 2000 || string.IsNullOrWhiteSpace(line)) ? "Discord takes no such line" : null;
    }

    [GeneratedRegex(@"@press [0-9]+ (works|to)|^No form is open|has no field “|^There is no button")]
    private static partial Regex TerminalSays();

    private static string Command(string line) => line.Replace("/coach ", "", StringComparison.Ordinal).Split(' ')[0];
}
