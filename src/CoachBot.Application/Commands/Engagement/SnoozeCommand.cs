using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Has a reminder come back: in 20 minutes, 1 or 3 hours, or tomorrow at the commitment's time.</summary>
public sealed class SnoozeCommand : ICommand
{
    public const string Path = "snooze";

    public CommandDefinition Definition { get; } = new(Path, "Be reminded again later", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("for", ParameterKind.Choice, "How long") { Choices = [.. Snoozing.Lengths], Markers = ["for", "until"] },
            new("commitment", ParameterKind.Commitment, "Which, where there are several") { DueToday = true },
        ],
        Examples = ["snooze 1h", "snooze tomorrow"],
    };

    public Reply Handle(CommandContext context)
    {
        var occasion = context.MeantToday(context.Arguments.Find<Commitment>("commitment")) ?? throw new UserError(CheckInTexts.NothingToSnooze());
        return context.Arguments.Find<string>("for") is { } length ? Snoozing.Snooze(context, occasion, length) : Snoozing.Ask(context, occasion);
    }
}

/// <summary>The Snooze button: asks how long, or with a length does it.</summary>
public sealed class SnoozeAction : IButtonAction
{
    public string Name => SnoozeCommand.Path;

    public bool CanUndo => true;

    public string UndoAs => SnoozeCommand.Path;

    public Reply Handle(CommandContext context, ActionId action)
    {
        if (action.Id("o") is not { } id || context.Member.Occasions.Find(new OccasionId(id)) is not { State: OccasionState.Open } occasion
            || occasion.Close <= context.Now)
        {
            throw context.PastOf(action.Id("o"));
        }

        return action.Get("for") is { } length && Snoozing.Lengths.Contains(length)
            ? Snoozing.Snooze(context, occasion, length)
            : Snoozing.Ask(context, occasion);
    }
}

/// <summary>The lengths of a snooze, and what is possible with quiet hours.</summary>
public static class Snoozing
{
    private const string Tomorrow = "tomorrow";

    public static readonly IReadOnlyList<string> Lengths = ["20m", "1h", "3h", Tomorrow];

    public static Reply Ask(CommandContext context, Occasion occasion) =>
        Reply.Of(new Block.Text(CheckInTexts.Snooze(ChannelOf(context, occasion)))).With(Possible(context, occasion));

    public static Reply Snooze(CommandContext context, Occasion occasion, string length)
    {
        var at = At(context, occasion, length);
        if (LandsInQuiet(context, at) && length != Tomorrow)
        {
            return Reply.Of(new Block.Text(CheckInTexts.SnoozeInQuietHours(context.Member.Settings.Quiet.From))).With(Possible(context, occasion));
        }

        context.Member.Occasions.Put(occasion with { SnoozedUntil = at });
        context.Member.Note("occasion.snoozed", context.Now, occasion.Id.Value, occasion.Commitment.Value, occasion.Date, "snooze",
            Domain.Teams.LedgerEntry.Of(("until", at)));
        return Reply.Of(new Block.Text(CheckInTexts.SnoozedUntil(
            ChannelOf(context, occasion), at, context.Member.Clock.Local(at).Date == context.Member.Clock.Local(context.Now).Date)))
            .With(CommandButton.Undo);
    }

    private static IEnumerable<Button> Possible(CommandContext context, Occasion occasion) =>
        Lengths.Where(l => l == Tomorrow || !LandsInQuiet(context, At(context, occasion, l)))
            .Select(l => new Button(l, ActionId.Of("snooze", ("o", occasion.Id.Value), ("for", l))));

    private static Instant At(CommandContext context, Occasion occasion, string length) => length switch
    {
        "20m" => context.Now + Duration.FromMinutes(20),
        "1h" => context.Now + Duration.FromHours(1),
        "3h" => context.Now + Duration.FromHours(3),
        _ => context.Member.Clock.TimeOf(context.Today.PlusDays(1), context.Member.CommitmentOf(occasion).Time),
    };

    /// <summary>Tomorrow's is the commitment's own time, which the member chose, whatever the hour.</summary>
    private static bool LandsInQuiet(CommandContext context, Instant at) =>
        context.Member.Settings.Quiet.Contains(context.Member.Clock.Local(at).TimeOfDay);

    private static string ChannelOf(CommandContext context, Occasion occasion) =>
        context.Team.ChannelName(context.Member.CommitmentOf(occasion).Channel);
}
