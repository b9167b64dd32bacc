using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Audits;

/// <summary>Says what there is to a channel: what it takes, whose it is, what it is for. Said again, it is put in place of what was said.</summary>
public sealed class AuditAddCommand : ICommand
{
    /// <summary>A week has no more minutes.</summary>
    public const int MostMinutes = 7 * 24 * 60;

    public CommandDefinition Definition { get; } = new("audit add", "Look at one channel: its time, its owner, its purpose", CommandEffect.Change)
    {
        Parameters =
        [
            new("channel", ParameterKind.AnyChannel, "Channel") { Required = true, Longest = 40 },
            new("minutes", ParameterKind.Duration, "Time a week, all of you") { PerWeek = true, Required = true, Anywhere = true },
            new("owner", ParameterKind.Member, "Whose it is") { OnlyNamed = true, InForm = true },
            new("strategy", ParameterKind.Text, "For which strategy") { OnlyNamed = true, InForm = true, Longest = GoalParameters.LongestTitle },
            new("last", ParameterKind.Date, "Last time anything was done") { OnlyNamed = true, InForm = true, Sense = Reading.DateSense.NearestPast },
        ],
        Examples = ["audit add linkedin 60m", "audit add pinterest 30m --last 3 jan"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var arguments = context.Arguments;
        var minutes = arguments.Get<int>("minutes");
        if (minutes is < 0 or > MostMinutes)
        {
            throw new UserError(AuditTexts.WeekIsShort());
        }

        var last = arguments.Find<DateValue>("last")?.Date;
        if (last > context.Today)
        {
            throw new UserError(AuditTexts.LastIsToCome(last.Value));
        }

        var channel = context.ChannelOf(arguments.Get<string>("channel"));
        var before = channel.Audit;
        var audit = (before ?? new ChannelAudit { By = context.Member.Id, On = context.Today, MinutesAWeek = minutes }) with
        {
            By = context.Member.Id,
            On = context.Today,
            MinutesAWeek = minutes,
            Owner = arguments.Find<RosterEntry>("owner")?.Id ?? before?.Owner,
            Strategy = StrategyOf(context) ?? before?.Strategy,
            LastActivity = last ?? before?.LastActivity,
        };
        context.Put(channel, audit, "audit.added");
        return Answer(context, channel, audit);
    }

    /// <summary>What was said, what the coach would do, and a button for each verdict.</summary>
    internal static Reply Answer(CommandContext context, Channel channel, ChannelAudit audit)
    {
        var suggested = SuggestedVerdict.Of(audit, context.Today);
        return Reply.Of(
                new Block.Text(AuditTexts.Said(channel.Name, audit.MinutesAWeek, NameOf(context, audit), StrategyName(context, audit))),
                new Block.Text(AuditTexts.Suggestion(suggested.Verdict, suggested.Cause)))
            .With(AuditedChannels.Verdicts(channel, suggested))
            .With(audit.Tools is null ? CommandButton.Of(AuditTexts.ToolsButton, $"audit tools {AuditedChannels.Quoted(channel.Name)}") : []);
    }

    internal static string? NameOf(CommandContext context, ChannelAudit audit) => audit.Owner is { } owner ? context.Team.NameOf(owner) : null;

    internal static string? StrategyName(CommandContext context, ChannelAudit audit) =>
        audit.Strategy is { } id && context.Team.Strategies.Find(id) is { } strategy ? $"S{strategy.Number} {strategy.Name}" : null;

    private static Domain.Goals.StrategyId? StrategyOf(CommandContext context) => context.Arguments.Find<string>("strategy") is { } name
        ? (GoalWish.FindStrategy(context.Team, name) ?? throw new UserError(GoalRefusalTexts.NoStrategy(
            name, [.. context.Team.Strategies.Items.Where(s => s.ClosedAt is null).Select(s => s.Name)]))).Id
        : null;
}
