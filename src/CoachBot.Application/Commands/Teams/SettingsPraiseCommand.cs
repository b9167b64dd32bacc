using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Teams;

/// <summary>Whether a member may be praised by name in the room.</summary>
public sealed class SettingsPraiseCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("settings praise", "Agree to praise by name in the room, or not", CommandEffect.Change)
    {
        Parameters = [SettingChange.Switch("Praise in the room")],
        Examples = ["settings praise on"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var isOn = context.IsOn();
        context.ChangeSettings("praise", isOn, context.Member.Settings with { PraiseInPublic = isOn });
        return Reply.Of(new Block.Text(isOn ? SettingsTexts.PraiseOn() : SettingsTexts.PraiseOff()));
    }
}
