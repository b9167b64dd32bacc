using System.Text.RegularExpressions;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Promises a commitment. With one open goal that goal is assumed and said.</summary>
public sealed partial class ScheduleAddCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("schedule add", "Promise engagement days", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("days", ParameterKind.Schedule, "Which days") { Required = true, Anywhere = true },
            new("time", ParameterKind.Time, "At what time") { Anywhere = true },
            new("minutes", ParameterKind.Duration, "How long") { Required = true, Anywhere = true },
            new("goal", ParameterKind.Goal, "For which goal") { Markers = ["for"], OnlyMarked = true },
            new("channel", ParameterKind.AnyChannel, "Channel") { Required = true, Longest = 40 },
        ],
        Examples =
        [
            "schedule add mon wed fri 09:00 30m linkedin", "schedule add every weekday 17:30 20m instagram for 1",
            "schedule add 3x a week 20m forum", "schedule add every 3 days 09:00 30m forum",
        ],
    };

    public Reply Handle(CommandContext context)
    {
        AskWhichHour(context);
        var isFirst = context.Member.Commitments.Items.Count == 0;
        var reply = Reply.Of(Promise(context).Blocks);
        return (isFirst ? reply.Then(LadderBlocks.All()) : reply).With(CommandButton.Undo);
    }

    /// <summary>Makes the promise that the arguments <c>days, time, minutes, channel</c> and <c>goal</c> describe, and says it.</summary>
    /// <exception cref="UserError">There are as many commitments as one person may have.</exception>
    /// <param name="strategy">What it serves where it has no goal with a strategy; null where that was not said.</param>
    internal static (Commitment Commitment, IReadOnlyList<Block> Blocks) Promise(CommandContext context, StrategyId? strategy = null)
    {
        var book = context.Member;
        if (book.Commitments.Items.Count(c => c.IsLive) >= Commitments.MostLive)
        {
            throw new UserError(ScheduleTexts.TooMany(Commitments.MostLive));
        }

        var (goal, assumed) = GoalOf(context);
        var commitment = book.Promise(
            context.Arguments.Get<Schedule>("days"),
            context.Arguments.FindValue<LocalTime>("time") ?? Commitments.DefaultTime,
            context.Arguments.Get<int>("minutes"),
            context.ChannelNamed(context.Arguments.Get<string>("channel")),
            goal?.Id,
            context.Now,
            strategy: strategy);
        if (goal is not null)
        {
            GoalCuts.Recut(context.Reader, context.Team, goal.Id, context.Now);
        }

        var promised = ScheduleTexts.Promised(commitment, context.Team.ChannelName(commitment.Channel), goal?.Title);
        return (commitment,
        [
            new Block.Text(assumed ? promised + ScheduleTexts.AssumedGoal() : promised),
            .. Twin(book, commitment) is { } twin ? [new Block.Text(ScheduleTexts.JustLike(twin, commitment))] : Array.Empty<Block>(),
            .. FirstTime(context, commitment),
        ]);
    }

    /// <summary>A live commitment at the same times for the same channel: mostly something that was said twice.</summary>
    private static Commitment? Twin(MemberBook book, Commitment commitment) => book.Commitments.Items.FirstOrDefault(c =>
        c.IsLive && c.Id != commitment.Id
        && (c.Channel, c.Time, c.Schedule) == (commitment.Channel, commitment.Time, commitment.Schedule));

    /// <exception cref="UserError">
    /// No time is named, and the channel's name begins with what may be the hour: <c>mon 9 15m linkedin</c>.
    /// </exception>
    private static void AskWhichHour(CommandContext context)
    {
        var arguments = context.Arguments;
        var match = BareHour().Match(arguments.Get<string>("channel"));
        var times = arguments.Has("time") || !match.Success ? [] : TimesOf(match.Groups["hour"].Value);
        if (times.Count == 0)
        {
            return;
        }

        var days = ScheduleTexts.Words(arguments.Get<Schedule>("days"));
        var minutes = arguments.Get<int>("minutes");
        var goal = arguments.Find<Goal>("goal") is { } named ? $" for G{named.Number}" : "";
        throw new UserError(Reply.Of(new Block.Text(ScheduleTexts.WhichHour(match.Groups["hour"].Value, times)))
            .With(times.SelectMany(time => CommandButton.Of(
                ScheduleTexts.Hour(time),
                $"schedule add {days} {ScheduleTexts.Hour(time)} {minutes}m{goal} {match.Groups["channel"].Value}"))));
    }

    private static IReadOnlyList<LocalTime> TimesOf(string hour) => TimeReader.Read(hour) switch
    {
        TimeReading.Found found => [found.Time],
        TimeReading.Unclear unclear => unclear.Options,
        _ => [],
    };

    [GeneratedRegex(@"\A(?<hour>[0-9]{1,2}) (?<channel>.+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex BareHour();

    private static IEnumerable<Block> FirstTime(CommandContext context, Commitment commitment) =>
        commitment.IsQuota ? [new Block.Text(ScheduleTexts.FirstQuota())]
        : FirstDate(commitment) is not { } first ? []
        : commitment.Time < context.Member.Settings.DayStart ? [new Block.Text(ScheduleTexts.FirstAfterMidnight(first, commitment.Time))]
        : [new Block.Text(ScheduleTexts.First(first, commitment.Time))];

    private static LocalDate? FirstDate(Commitment commitment)
    {
        for (var date = commitment.FirstDate; date < commitment.FirstDate.PlusDays(7); date = date.PlusDays(1))
        {
            if (commitment.Schedule.IsDue(date, commitment.FirstDate))
            {
                return date;
            }
        }

        return null;
    }

    private static (Goal? Goal, bool Assumed) GoalOf(CommandContext context)
    {
        if (context.Arguments.Find<Goal>("goal") is { } named)
        {
            return (named, false);
        }

        var open = context.Team.Goals.Items.Where(g => g.IsOpen).ToList();
        return open.Count == 1 ? (open[0], true) : (null, false);
    }
}

/// <summary>The ladder, shown before the first reminder.</summary>
public static class LadderBlocks
{
    public static IEnumerable<Block> All() =>
    [
        new Block.Heading(ScheduleTexts.LadderTitle()),
        new Block.Text(NagTexts.Ladder1()), new Block.Text(NagTexts.Ladder2()), new Block.Text(NagTexts.Ladder3()),
        new Block.Text(NagTexts.Ladder5()), new Block.Text(NagTexts.LadderPromise()),
    ];
}
