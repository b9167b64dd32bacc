using System.Text.RegularExpressions;
using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <summary>
/// Other ways to say what a command says: a <c>/coach</c> or a <c>please</c> before it, <c>✅</c>, <c>all done</c>, <c>linkedin done</c>, <c>leads++</c>, <c>leads--</c>, <c>leads +2</c>, <c>leads -= 2</c>, <c>record leads =19</c>, <c>mute 2 days</c>, <c>away off</c>, <c>set my timezone</c>, <c>I'm back</c>,
/// <c>list goals</c>, <c>why do you bother me</c>.
/// </summary>
public static partial class Shorthands
{
    /// <summary>Whole lines that ask for what a command shows; none of them changes anything.</summary>
    private static readonly (Func<Regex> Said, string Command)[] Others = [(ForHelp, "help"), (ForGoals, "goal list"), (ForToday, "today")];

    /// <summary>What stands around a line that was copied from a message: marks of code, quotes and bold.</summary>
    private static readonly string[] Marks = ["```", "`", "**", "*", "\"", "'"];

    /// <param name="catalog">Knows what begins a command: whoever logs work on <c>c++</c> counts nothing up.</param>
    public static string Expand(string text, CommandCatalog catalog)
    {
        var line = SaidAloud().Replace(Courtesy.WithoutPlease(Unmarked(Prefix().Replace(Unmarked(text.Trim()), "").Trim())), "$1");
        if (line is "✅" or "✔" or "✔️" or "✓")
        {
            return "done";
        }

        if (Courtesy.IsGreeting(line))
        {
            return "today";
        }

        line = Courtesy.WithoutGreeting(line);
        if (AllDone().IsMatch(line))
        {
            return "done";
        }

        if (ChannelDone().Match(line) is { Success: true } done && WellKnownChannels.Find(done.Groups[1].Value) is not null)
        {
            return $"done {done.Groups[1].Value}";
        }

        if (Increment().Match(line) is { Success: true } increment && increment.Groups["name"].Value.Trim() is var name
            && (increment.Groups["record"].Success || catalog.Match(Tokenizer.Split(name)).Command is null))
        {
            return $"goal record {name} --step {StepOf(increment)}";
        }

        if (Others.FirstOrDefault(other => other.Said().IsMatch(line)).Command is { } query)
        {
            return query;
        }

        if (NumberedGoal().Match(line) is { Success: true } numbered)
        {
            return $"goal show {numbered.Groups[1].Value}";
        }

        if (Setting().Match(line) is { Success: true } setting)
        {
            return $"settings {SettingOf(setting)} {line[setting.Length..]}".TrimEnd();
        }

        if (AwayEnds().IsMatch(line))
        {
            return "back";
        }

        line = ImBack().Replace(line, "back");
        line = MuteFor().Replace(line, "mute in $1");
        line = AskedWhyOf().Replace(AskedWhy().Replace(line, "why"), "why ${figure}");
        line = line.Contains("->", StringComparison.Ordinal) || line.Contains('→', StringComparison.Ordinal) ? FromTo().Replace(line, "from $1 to $2") : line;
        return GluedTotal().Replace(line, "$1 = $2");
    }

    private static string StepOf(Match increment) =>
        increment.Groups["down"].Success ? "-1"
        : increment.Groups["less"] is { Success: true } less ? $"-{less.Value}"
        : increment.Groups["step"] is { Success: true } step ? step.Value
        : "1";

    /// <summary>Its name as the command has it.</summary>
    private static string SettingOf(Match said) =>
        said.Groups["zone"].Success ? "zone" : said.Groups["name"].Value.ToLowerInvariant().Replace(' ', '-');

    private static string Unmarked(string line)
    {
        line = line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line;
        var mark = Array.Find(Marks, m => line.Length > 2 * m.Length && line.StartsWith(m, StringComparison.Ordinal)
            && line.IndexOf(m, m.Length, StringComparison.Ordinal) == line.Length - m.Length);
        return mark is null ? line : line[mark.Length..^mark.Length].Trim();
    }

    [GeneratedRegex(@"^(?:set|change)\s+(?:my\s+)?(?:(?<zone>time\s?zone|zone|clock)|(?<name>quiet[ -]hours|working[ -]days|day[ -]start))(?:\s+(?:to|is))?(?=\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^[/!]?(?:coach(?=\s|$)|(?<=[/!])(?=\w))", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    /// <summary>A single word with a mark behind it: <c>help?</c>, <c>hi!</c>; but who asks <c>done?</c> has done nothing yet.</summary>
    [GeneratedRegex(@"^(?!done\?)(\w+)[!?.,]+$", RegexOptions.IgnoreCase)]
    private static partial Regex SaidAloud();

    [GeneratedRegex(@"^(\w+)\s+done[!.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ChannelDone();

    /// <summary>Whatever else is said with it: <c>all done</c>, <c>yep, done</c>, <c>I finished it, thanks</c>.</summary>
    [GeneratedRegex(
        @"^(?:(?:i|i['’]?m|i\s+am|i['’]?ve|i\s+have|it['’]?s|is|all|just|yes|yep|yeah|ok|okay|done|today)[\s,.!]+)*(?:done|finished)(?:[\s,]+(?:it|that|already|now|thanks|thank\s+you|for\s+today))*[\s!.]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex AllDone();

    [GeneratedRegex(@"^(?<record>(?:goal\s+)?record\s+)?(?<name>[^+=]+?)\s*(?:\+\+|(?<down>--)|\+\s*=?\s*(?<step>[0-9]{1,9})|(?:\s+[-−]|\s*[-−]=)\s*(?<less>[0-9]{1,9}))$", RegexOptions.IgnoreCase)]
    private static partial Regex Increment();

    [GeneratedRegex(@"^((?:goal\s+)?record\s[^=]*?)\s*=\s*(\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex GluedTotal();

    /// <summary><c>G1</c>, <c>goal 1</c>.</summary>
    [GeneratedRegex(@"^g(?:oal)?\s*[g#]?([0-9]{1,6})[?!.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberedGoal();

    /// <summary><c>from 200 to 400</c> as an arrow says it.</summary>
    [GeneratedRegex(@"(?:\bfrom\s+)?(\S*[0-9]\S*(?:\s[%€$£])?)\s*(?:->|→)\s*(\S*[0-9]\S*)", RegexOptions.IgnoreCase)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"^(?:help\s+me[!.?]*|\?+|commands)$", RegexOptions.IgnoreCase)]
    private static partial Regex ForHelp();

    [GeneratedRegex(@"^(?:(?:list|show)(?:\s+me)?\s+)?(?:(?:all|my|our|the)\s+)?goals[!.?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ForGoals();

    [GeneratedRegex(@"^(?:what(?:['’]?s|\s+is)\s+due(?:\s+today)?[!.?]*|done\?+)$", RegexOptions.IgnoreCase)]
    private static partial Regex ForToday();

    [GeneratedRegex(@"^(?:away\s+(?:off|ends?|ended|over|done|cancel(?:led)?|stop)|(?:end|stop|cancel)\s+(?:my\s+)?(?:away|(?:days|time)\s+(?:away|off)|holidays?|vacation))[!.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex AwayEnds();

    [GeneratedRegex(@"^(?:i['’]?m|i\s+am|we['’]?re|we\s+are)\s+back(?=\s|[!.]*$)[!.]*", RegexOptions.IgnoreCase)]
    private static partial Regex ImBack();

    [GeneratedRegex(@"^mute\s+(?:for\s+)?(\S+\s+(?:days?|weeks?|months?))$", RegexOptions.IgnoreCase)]
    private static partial Regex MuteFor();

    // A whole question behind "why" is about what the coach did last, which "why" alone explains.
    [GeneratedRegex(@"^why\s+(?:(?:do|did|are|does|is|have|was|were|am|has)\s+(?:you|i|it|that|this|we)\b.*|me|not)\s*[?!.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex AskedWhy();

    /// <summary><c>why is the forecast so low</c>: of a figure, whatever is said of it.</summary>
    [GeneratedRegex(@"^why\s+(?:is|are|was|does|did)\s+(?:the|my|our)\s+(?<figure>forecast|streak|consistency|rhythm|reserve|plan)s?\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex AskedWhyOf();
}
