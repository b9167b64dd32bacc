using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands.Teams;

/// <summary>When a member's day begins, 00:00 to 06:00, both included.</summary>
public sealed class SettingsDayStartCommand : ICommand
{
    private static readonly LocalTime Latest = new(6, 0);

    public CommandDefinition Definition { get; } = new("settings day-start", "Set when your day begins, 00:00 to 06:00", CommandEffect.Change)
    {
        Parameters = [new("time", ParameterKind.Time, "Start of the day") { Required = true }],
        Examples = ["settings day-start 04:00"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var time = context.Arguments.Get<LocalTime>("time");
        if (time > Latest)
        {
            throw new UserError(SettingsTexts.DayStartTooLate(time));
        }

        context.ChangeSettings("day-start", time, context.Member.Settings with { DayStart = time });
        context.Member.OpenToday(context.Now);
        return Reply.Of(new Block.Text(SettingsTexts.DayStart(time)));
    }
}
