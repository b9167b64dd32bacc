using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Teams;

/// <summary>Whether a member is called once more shortly before an occasion closes.</summary>
public sealed class SettingsLastCallCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("settings last-call", "Switch the call shortly before the end on or off", CommandEffect.Change)
    {
        Parameters = [SettingChange.Switch("Last call")],
        Examples = ["settings last-call on"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var isOn = context.IsOn();
        context.ChangeSettings("last-call", isOn, context.Member.Settings with { LastCall = isOn });
        return Reply.Of(new Block.Text(isOn ? SettingsTexts.LastCallOn() : SettingsTexts.LastCallOff()));
    }
}
