using CoachBot.Application.Commands;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>What help says around what the catalogue declares.</summary>
public static class HelpTexts
{
    public static Line OfADay() => Line.Of($"On a day");

    public static Line MoreHeading() => Line.Of($"And more");

    public static Line GroupHeading(string group) => Line.Plain(group);

    public static Line Command(string usage, string summary) => Line.Of($"{new Inline.Code(usage)}: {summary}.");

    public static Line Group(string group, IReadOnlyList<string> names) => Line.Of($"**{group}** {string.Join(", ", names)}");

    public static Line Single(IReadOnlyList<string> commands) =>
        commands.Count == 0 ? Line.Of($"`help`") : commands.Skip(1).Aggregate(Code(commands[0]), (all, next) => Line.Of($"{all}, {new Inline.Code(next)}"));

    public static Line MoreOnOne() => Line.Of($"`help log` explains one, and so it goes with every word above.");

    public static Line MoreOnLeaf(string path) => Line.Of($"{new Inline.Code($"help {path}")} explains one of them.");

    public static string ParameterName(Parameter parameter) => $"--{parameter.Name}";

    public static Line Parameter(Parameter parameter)
    {
        var works = ParameterTexts.Told(parameter);
        var words = parameter.Markers.Count == 0 ? "" : $" After “{string.Join("” or “", parameter.Markers)}”.";
        return parameter.Required
            ? Line.Of($"{parameter.Label}.{words} {works}")
            : Line.Of($"{parameter.Label}, if you like.{words} {works}");
    }

    public static Line Aliases(IReadOnlyList<string> aliases) =>
        Line.Of($"Also: {string.Join(", ", aliases.Select(alias => $"“{alias}”"))}");

    public static Line Examples(IReadOnlyList<string> examples) =>
        examples.Skip(1).Aggregate(Line.Of($"For example {new Inline.Code(examples[0])}"), (all, next) => Line.Of($"{all}, {new Inline.Code(next)}"));

    public static Line DidYouMean(string topic, string nearest) =>
        Line.Of($"I know no “{topic}”. Did you mean {new Inline.Code(nearest)}?");

    public static string NearestButton(string nearest) => $"Help on {nearest}";

    public static Line Unknown(string topic) => Line.Of($"I know no “{topic}”. `help` shows all that I understand.");

    private static Line Code(string text) => new([new Inline.Code(text)]);
}
