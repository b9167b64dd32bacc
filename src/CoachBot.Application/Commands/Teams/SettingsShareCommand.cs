using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Teams;

/// <summary>What the others of the team may see of a member's record.</summary>
public sealed class SettingsShareCommand : ICommand
{
    private const string Kept = "kept";

    public CommandDefinition Definition { get; } = new("settings share", "Choose what the others may see of you", CommandEffect.Change)
    {
        Parameters = [new("what", ParameterKind.Choice, "What others see") { Required = true, Choices = [Kept, "nothing"] }],
        Examples = ["settings share kept", "settings share nothing"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var shares = context.Arguments.Get<string>("what") == Kept;
        context.ChangeSettings("share", shares ? Kept : "nothing", context.Member.Settings with { SharesKept = shares });
        return Reply.Of(new Block.Text(shares ? SettingsTexts.SharesKept() : SettingsTexts.SharesNothing()));
    }
}
