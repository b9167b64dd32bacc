using CoachBot.Application.Commands.Start;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Training;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

public sealed class ScheduleEditCommand : ICommand, IAsksItself
{
    private const int MostButtons = 4;

    public CommandDefinition Definition { get; } = new("schedule edit", "Change a commitment", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("commitment", ParameterKind.Commitment, "Number or channel of the commitment") { Required = true },
            new("days", ParameterKind.Schedule, "Which days"),
            new("time", ParameterKind.Time, "At what time"),
            new("minutes", ParameterKind.Duration, "How long") { Anywhere = true },
            new("goal", ParameterKind.Goal, "For which goal") { Markers = ["for"], OnlyMarked = true },
            new("channel", ParameterKind.KnownChannel, "Channel") { Markers = ["channel"] },
        ],
        Examples = ["schedule edit 1 20m", "schedule edit 1 tue thu 10:00"],
    };

    public Reply Handle(CommandContext context)
    {
        var before = context.Arguments.Find<Commitment>("commitment") ?? Only(context);

        var changed = before with
        {
            Schedule = context.Arguments.Find<Schedule>("days") ?? before.Schedule,
            Time = context.Arguments.FindValue<LocalTime>("time") ?? before.Time,
            Minutes = context.Arguments.FindValue<int>("minutes") ?? before.Minutes,
            Goal = context.Arguments.Find<Goal>("goal")?.Id ?? before.Goal,
            Channel = context.Arguments.Find<string>("channel") is { } name ? context.ChannelNamed(name) : before.Channel,
        };
        if (changed == before)
        {
            return Ask(context, before);
        }

        var most = context.Arguments.Has("minutes") ? PlanShares.Follow(context.Member, ref changed) : null;
        context.Member.Amend(changed, context.Now);
        foreach (var goal in new[] { before.Goal, changed.Goal }.OfType<GoalId>().Distinct())
        {
            GoalCuts.Recut(context.Reader, context.Team, goal, context.Now);
        }

        return Reply.Of(new Block.Text(ScheduleTexts.Changed(changed, context.Team.ChannelName(changed.Channel))))
            .Then(most is { } cap ? [new Block.Text(PlanTexts.OwnMost(cap))] : Array.Empty<Block>())
            .With(StartAgreement.StillToGive(context, changed))
            .With(CommandButton.Undo);
    }

    /// <summary>Where none is named, the only one is meant.</summary>
    /// <exception cref="UserError">There are several, or none.</exception>
    private static Commitment Only(CommandContext context)
    {
        var live = context.Member.Commitments.Items.Where(c => c.IsLive).ToList();
        if (live is [var only])
        {
            return only;
        }

        var arguments = context.Arguments;
        string?[] said =
        [
            arguments.Find<Schedule>("days") is { } days ? ScheduleTexts.Words(days) : null,
            arguments.FindValue<LocalTime>("time") is { } time ? ScheduleTexts.Hour(time) : null,
            arguments.FindValue<int>("minutes") is { } minutes ? $"{minutes}m" : null,
        ];
        var change = string.Join(' ', said.OfType<string>());
        throw new UserError(live.Count == 0 ? Reply.Of(new Block.Text(ScheduleTexts.NoneToChange())).With(GeneralTexts.Command("schedule add"))
            : Reply.Of(new Block.Text(change.Length == 0 ? ScheduleTexts.NothingToChange() : ScheduleTexts.WhichToChange()))
            .With(live.Take(MostButtons).SelectMany(c => CommandButton.Of(
                $"{context.Team.ChannelName(c.Channel)} ({c.Number})", $"schedule edit {c.Number} {change}".TrimEnd()))));
    }

    /// <summary>The form, filled in with what the commitment is now.</summary>
    private Reply Ask(CommandContext context, Commitment now) =>
        Reply.Of(new Block.Text(ScheduleTexts.NothingToChange())) with
        {
            Form = new Form(Definition.Path, Definition.Summary,
            [
                new("commitment", "Commitment", "commitment", true, $"{now.Number}"),
                new("days", "Which days", "schedule", false, ScheduleTexts.Words(now.Schedule)),
                new("time", "At what time", "time", false, now.Time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
                new("minutes", "How long", "duration", false, $"{now.Minutes}m"),
                new("channel", "Channel", "knownchannel", false, context.Team.ChannelName(now.Channel)),
            ]),
        };
}
