using System.Text.RegularExpressions;

namespace CoachBot.Application.Commands;

/// <summary>Short ways to say what a command says: a <c>/coach</c> before it, <c>leads++</c>, <c>record leads =19</c>.</summary>
public static partial class Shorthands
{
    public static string Expand(string text)
    {
        var line = Prefix().Replace(text.Trim(), "").Trim();
        if (Increment().Match(line) is { Success: true } increment)
        {
            return $"goal record {increment.Groups[1].Value.Trim()} --step 1";
        }

        return GluedTotal().Replace(line, "$1 = $2");
    }

    [GeneratedRegex(@"^/?coach(?=\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?:(?:goal\s+)?record\s+)?([^+=]+?)\s*\+\+$", RegexOptions.IgnoreCase)]
    private static partial Regex Increment();

    [GeneratedRegex(@"^((?:goal\s+)?record\s[^=]*?)\s*=\s*(\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex GluedTotal();
}
