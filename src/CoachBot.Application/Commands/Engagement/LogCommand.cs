using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Logs what was done, in any sensible order of words; alone it opens the form.</summary>
public sealed class LogCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("log add", "Log what you did", CommandEffect.Change)
    {
        IsDefault = true,
        CanUndo = true,
        Parameters =
        [
            new("minutes", ParameterKind.Duration, "How long") { Required = true, Anywhere = true },
            new("channel", ParameterKind.KnownChannel, "Channel") { Anywhere = true },
            new("activity", ParameterKind.Activity, "What it was"),
            new("date", ParameterKind.Date, "Day") { Sense = DateSense.NearestPast, Markers = ["on"], OnlyMarked = true, AtEnd = true },
            new("when", ParameterKind.Choice, "Day in a word") { Choices = ["yesterday", "today", "tomorrow"], NotInForm = true },
            new("note", ParameterKind.Text, "Note") { Longest = 500 },
        ],
        Examples = ["log 30m linkedin converse replied to five people", "log 20m forum --date yesterday"],
    };

    public Reply Handle(CommandContext context)
    {
        var (date, dated) = DateOf(context);
        var channel = context.Arguments.Find<string>("channel") is { } name ? context.ChannelNamed(name) : (ChannelId?)null;
        var checkIn = context.NewCheckIn(date, context.Arguments.Get<int>("minutes"), channel) with
        {
            Activity = context.Arguments.FindValue<Activity>("activity"),
            Note = context.Arguments.Find<string>("note"),
        };
        var said = CheckInReplies.Say(context, context.LogCheckIn(checkIn, dated));
        var isFromNote = context.Arguments.Find<DateValue>("date") is { IsFromNote: true };
        said = isFromNote ? said.Then(new Block.Text(CheckInTexts.DayOfNote(date))) : said;
        return SecondCheckIn.In(checkIn.Note, context.Member, dated ? date : null) is { } second
            ? said.Then(new Block.Text(CheckInTexts.Second(second))).With(CommandButton.Of(second, second))
            : said;
    }

    /// <summary>The day that was named, and whether one was. Today works, and the 7 days before it.</summary>
    /// <exception cref="UserError">The day is in the future or further back.</exception>
    internal static (LocalDate Date, bool Dated) DateOf(CommandContext context)
    {
        var today = context.Today;
        LocalDate? named = context.Arguments.TryGet<DateValue>("date", out var value) ? value.Date
            : context.Arguments.Find<string>("when") is { } when ? today.PlusDays(when switch { "yesterday" => -1, "tomorrow" => 1, _ => 0 })
            : null;
        if (named is not { } date)
        {
            return (today, false);
        }

        if (date > today)
        {
            throw new UserError(CheckInTexts.Future(date));
        }

        var first = today.PlusDays(-CheckIns.BackfillDays);
        return date < first ? throw new UserError(CheckInTexts.TooLongAgo(date, first)) : (date, true);
    }
}
