using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Teams;

/// <summary>The weekdays on which nags and notices may go out.</summary>
public sealed class SettingsWorkingDaysCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("settings working-days", "Set the days on which I may nag", CommandEffect.Change)
    {
        Parameters = [new("days", ParameterKind.Schedule, "Working days") { Required = true }],
        Examples = ["settings working-days mon-fri", "settings working-days mon tue thu"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        if (context.Arguments.Get<Schedule>("days") is not Schedule.Weekdays { Days: var days })
        {
            throw new UserError(SettingsTexts.WorkingDaysAreNamed());
        }

        context.ChangeSettings("working-days", days.Mask, context.Member.Settings with { WorkingDays = days });
        return Reply.Of(new Block.Text(SettingsTexts.WorkingDays(CalendarTexts.Days(days))));
    }
}
