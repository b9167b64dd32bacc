using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>The hours in which nothing but a chosen reminder is sent.</summary>
public sealed class SettingsQuietHoursCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("settings quiet-hours", "Set the hours in which I keep quiet, or switch them off", CommandEffect.Change)
    {
        Parameters = [new("hours", ParameterKind.Text, "From and to, or off") { Required = true, Longest = 40 }],
        Examples = ["settings quiet-hours 22:00 07:30", "settings quiet-hours from 10pm to 7am", "settings quiet-hours off"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var quiet = QuietHoursReader.Read(context.Arguments.Get<string>("hours"));
        if (quiet.From == quiet.Until)
        {
            // However it was written, no hour being quiet is one state.
            quiet = QuietHours.None;
        }

        var isOff = quiet == QuietHours.None;
        context.ChangeSettings("quiet-hours", isOff ? "off" : $"{quiet.From:HH:mm}-{quiet.Until:HH:mm}",
            context.Member.Settings with { Quiet = quiet });
        return Reply.Of(new Block.Text(isOff ? SettingsTexts.QuietHoursOff() : SettingsTexts.QuietHours(quiet.From, quiet.Until)));
    }
}
