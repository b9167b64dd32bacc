using CoachBot.Testing;

namespace CoachBot.Specs.Discord;

/// <summary>What only a terminal can say.</summary>
internal static class SaidHereOnly
{
    /// <summary>Why a conversation can't be held in Discord; null where it can.</summary>
    public static string? Why(Script script)
    {
        if (!string.Equals(script.Name, "ada", StringComparison.OrdinalIgnoreCase))
        {
            return "the server's admin is Ada";
        }

        var lines = script.Exchanges.Select(exchange => exchange.Line).ToList();
        if (lines.Any(line => line.StartsWith("@zone", StringComparison.Ordinal) || line.StartsWith("@down", StringComparison.Ordinal)))
        {
            return "a zone is set there, not told by the platform; and a machine that is down is a spec of its own";
        }

        if (lines.Any(line => line.StartsWith("@fill", StringComparison.Ordinal) || line.StartsWith("@press", StringComparison.Ordinal)))
        {
            return "forms and buttons are pressed in Discord's own specs";
        }

        if (lines.Select(Command).Any(word => word is "team" or "export" or "why" or "forget-me"))
        {
            return "a team is made by the set-up there, which has its own room, name, rows and account";
        }

        return lines.Any(line => line.Length > 2000 || string.IsNullOrWhiteSpace(line)) ? "Discord takes no such line" : null;
    }

    private static string Command(string line) => line.Replace("/coach ", "", StringComparison.Ordinal).Split(' ')[0];
}
