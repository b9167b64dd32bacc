using System.Text.RegularExpressions;

namespace CoachBot.Application.Commands;

/// <summary>Lines with which people come and go: nothing is asked for.</summary>
public static partial class Courtesy
{
    /// <summary>Whether a line is a greeting and nothing else: <c>hello there, friend</c>.</summary>
    public static bool IsGreeting(string line) => Greeting().IsMatch(line);

    /// <summary>The line without a greeting before what it says: <c>hi coach, what is due</c>.</summary>
    public static string WithoutGreeting(string line) => Salutation().Replace(line, "");

    /// <summary>The line without a <c>please</c> before or behind it.</summary>
    public static string WithoutPlease(string line) => line.Contains("pl", StringComparison.OrdinalIgnoreCase) ? Please().Replace(line, "") : line;

    /// <summary>Whether a line is a goodbye and nothing else: <c>bye</c>, <c>see you on friday</c>.</summary>
    public static bool IsFarewell(string line) => Farewell().IsMatch(line);

    [GeneratedRegex(
        @"^(?:(?:hi|hello|hey|hiya|howdy|greetings)(?:[\s,]+(?:hi|hello|hey))*|good\s+(?:morning|day|afternoon|evening)|morning)"
        + @"(?:[\s,]+(?:there|again|you|my|dear|old|friends?|coach|coachbot|bot|buddy|mate|team|all|folks|everyone|everybody))*[\s!.,👋🙂😊]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Greeting();

    [GeneratedRegex(
        @"^(?:hi|hello|hey|hiya|howdy|good\s+(?:morning|day|afternoon|evening))(?:[\s,]+(?:there|again|coach|coachbot|bot|team|all|folks|everyone|everybody))*[\s,.!]+(?=\S)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Salutation();

    [GeneratedRegex(@"^(?:please|pls|plz)[\s,]+(?=\S)|(?<=\S)[\s,]+(?:please|pls|plz)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Please();

    [GeneratedRegex(
        @"^(?:(?:ok|okay|thanks|thank\s+you)[\s,]+)?(?:good[\s-]?bye|bye(?:[\s-]?bye)?|cya|see\s+(?:you|ya)|good\s?night|talk\s+(?:to\s+you\s+)?(?:later|soon|tomorrow))"
        + @"(?:[\s,]+(?:for|now|then|later|soon|again|around|there|tonight|on|next|week|today|tomorrow|mon|monday|tue|tuesday|wed|wednesday|thu|thursday|fri|friday|sat|saturday|sun|sunday"
        + @"|my|friends?|coach|coachbot|bot|buddy|mate|team|all|folks|everyone|everybody))*[\s!.,👋🙂😊]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Farewell();
}
