using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>
/// Who may be asked for time or scope at the ladder's third and fourth step, once they have accepted. It ends by itself after 12 weeks, is
/// told a week before, and is revoked silently.
/// </summary>
public sealed class SettingsAccountabilityCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("settings accountability", "Name who may be asked to help when it gets hard", CommandEffect.Change)
    {
        Parameters =
        [
            new("person", ParameterKind.Member, "Who may be asked"),
            new("off", ParameterKind.Choice, "Nobody any more") { Choices = ["off"] },
        ],
        Examples = ["settings accountability @maria", "settings accountability off"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var settings = context.Member.Settings;
        if (context.Arguments.Has("off"))
        {
            context.ChangeSettings("accountability", "off", settings with { Accountability = null });
            return Reply.Of(new Block.Text(SettingsTexts.AccountabilityOff()));
        }

        var person = context.Arguments.Find<RosterEntry>("person") ?? throw new UserError(SettingsTexts.AccountabilityWantsSomeone());
        if (person.Id == context.Member.Id)
        {
            throw new UserError(SettingsTexts.AccountabilityIsAnother());
        }

        if (!person.IsHere)
        {
            throw new UserError(HandTexts.Gone(person.Name));
        }

        return Agreements.Make(context, person);
    }
}
