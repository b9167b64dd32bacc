using System.Collections.Concurrent;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Help;

/// <summary>What can be said, from the catalogue itself. (The catalogue holds this command too, so it is asked for late.)</summary>
public sealed class HelpCommand(Func<CommandCatalog> catalog) : ICommand
{
    /// <summary>What a day needs, told first.</summary>
    private static readonly string[] OfADay = ["today", "log", "skip", "progress", "undo"];

    // The catalogue does not change: an answer is made once. The keys are its own words, so there are no more of them than it has.
    private readonly Lazy<Reply> _all = new(() => All(catalog()));
    private readonly ConcurrentDictionary<string, Reply> _topics = new(StringComparer.OrdinalIgnoreCase);

    public CommandDefinition Definition { get; } = new("help", "See what I understand", CommandEffect.Query)
    {
        Parameters = [new("topic", ParameterKind.Text, "Command or group") { Longest = 60 }],
        Examples = ["help", "help log"],
    };

    public Reply Handle(CommandContext context) =>
        context.Arguments.Find<string>("topic") is { } topic ? About(topic.Trim(' ', '`', '/')) : _all.Value;

    private static Reply All(CommandCatalog all)
    {
        var daily = OfADay.Select(all.Find).OfType<ICommand>().Select(c => c.Definition).Distinct().ToList();
        var others = all.Commands.Select(c => c.Definition).Except(daily).ToList();
        var groups = others.Where(d => d.Group.Length > 0).GroupBy(d => d.Group)
            .Select(g => HelpTexts.Group(g.Key, [.. g.Select(d => d.Name)]));
        var single = others.Where(d => d.Group.Length == 0).Select(d => d.Path).ToList();
        return Reply.Of(new Block.Heading(HelpTexts.OfADay()))
            .Then([.. daily.Select(d => Text(HelpTexts.Command(d.Usage, d.Summary)))])
            .Then(new Block.Heading(HelpTexts.MoreHeading()))
            .Then([.. groups.Select(Text)])
            .Then(Text(HelpTexts.Single(single)), Text(HelpTexts.MoreOnOne()))
            .WithFacts(Facts(null, all.Commands.Select(c => c.Definition)));
    }

    private Reply About(string topic)
    {
        // "help goals" is about goals; help on "plans" as well.
        topic = topic.EndsWith('s') && catalog().Groups.Contains(topic[..^1]) ? topic[..^1] : topic;
        if (_topics.TryGetValue(topic, out var known))
        {
            return known;
        }

        var all = catalog();
        var group = all.Commands.Select(c => c.Definition)
            .Where(d => d.Group.Equals(topic, StringComparison.OrdinalIgnoreCase)).ToList();
        return _topics[topic] = group.Count > 0 ? About(group)
            : all.Find(topic) is { } command ? About(command.Definition)
            : throw Unknown(all, topic);
    }

    private static Reply About(List<CommandDefinition> group) =>
        Reply.Of(new Block.Heading(HelpTexts.GroupHeading(group[0].Group)))
            .Then([.. group.Select(d => Text(HelpTexts.Command(d.Usage, d.Summary)))])
            .Then(Text(HelpTexts.MoreOnLeaf(group[0].Path)))
            .WithFacts(Facts(group[0].Group, group));

    private static Reply About(CommandDefinition definition)
    {
        var reply = Reply.Of(Text(HelpTexts.Command(definition.Usage, definition.Summary)));
        if (definition.Parameters.Count > 0)
        {
            reply = reply.Then(new Block.Fields([.. definition.Parameters.Select(p => new Field(HelpTexts.ParameterName(p), HelpTexts.Parameter(p)))]));
        }

        if (definition.Aliases.Count > 0)
        {
            reply = reply.Then(Text(HelpTexts.Aliases(definition.Aliases)));
        }

        if (definition.Examples.Count > 0)
        {
            reply = reply.Then(Text(HelpTexts.Examples(definition.Examples)));
        }

        return reply.WithFacts(Facts(definition.Path, [definition]));
    }

    private static UserError Unknown(CommandCatalog all, string topic)
    {
        var nearest = all.Leaf(topic) ?? all.Nearest(Tokenizer.Split(topic)) ?? NearestWord.Find(topic, all.Paths);
        return nearest is null
            ? new UserError(HelpTexts.Unknown(topic))
            : new UserError(Reply.Of(Text(HelpTexts.DidYouMean(topic, nearest)))
                .With(new Button(HelpTexts.NearestButton(nearest), ActionId.Of("cmd", ("t", $"help {nearest}")))));
    }

    private static Block.Text Text(Line line) => new(line);

    private static HelpFacts Facts(string? topic, IEnumerable<CommandDefinition> definitions) =>
        new(topic, [.. definitions.Select(d => new HelpFact(d.Path, d.Usage, d.Summary))]);
}

/// <summary>The commands that an answer of <c>help</c> is about.</summary>
public sealed record HelpFacts(string? Topic, IReadOnlyList<HelpFact> Commands);

public sealed record HelpFact(string Path, string Usage, string Summary);
