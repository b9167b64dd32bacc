using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Stops reminders, last calls and nags until the day start of a day; without one, until tomorrow.</summary>
public sealed class MuteCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("mute", "No reminders or nags until a day", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters = [new("until", ParameterKind.Date, "Until which day") { Markers = ["until", "till"], Sense = DateSense.NextToCome }],
        Instead = AbsenceTexts.InsteadOfMute(),
        Examples = ["mute until friday", "mute"],
    };

    internal static Button UnmuteButton => GeneralTexts.Command("unmute") with { Label = ButtonTexts.Unmute };

    public Reply Handle(CommandContext context)
    {
        var named = context.Arguments.Find<DateValue>("until")?.Date;
        if (named is null && context.Member.Settings.MutedUntil is { } muted && muted > context.Today.PlusDays(1))
        {
            // Until tomorrow would be less.
            throw new UserError(Reply.Of(new Block.Text(AbsenceTexts.MutedAlready(muted))).With(UnmuteButton));
        }

        var until = named ?? context.Today.PlusDays(1);
        if (until <= context.Today)
        {
            until = context.Today.PlusDays(1);
        }

        Set(context, until);
        return Reply.Of(new Block.Text(AbsenceTexts.Muted(until))).With(UnmuteButton);
    }

    internal static void Set(CommandContext context, LocalDate? until)
    {
        var book = context.Member;
        book.Change(book.Member with { Settings = book.Settings with { MutedUntil = until } });
        book.Note("settings.changed", context.Now, book.Id.Value, 0, until, "mute");
    }
}

public sealed class UnmuteCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("unmute", "Hear reminders and nags again", CommandEffect.Change)
    {
        CanUndo = true,
        Examples = ["unmute"],
    };

    public Reply Handle(CommandContext context)
    {
        if (context.Member.Settings.MutedUntil is not { } until || until <= context.Today)
        {
            throw new UserError(AbsenceTexts.NotMuted());
        }

        MuteCommand.Set(context, null);
        return Reply.Of(new Block.Text(AbsenceTexts.Unmuted()));
    }
}
