using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>Who may be asked for time or scope at the ladder's third and fourth step. It ends by itself, and silently.</summary>
public sealed class SettingsAccountabilityCommand : ICommand
{
    /// <summary>12 weeks.</summary>
    public const int Days = 84;

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

        var until = context.Today.PlusDays(Days);
        context.ChangeSettings("accountability", person.Id.Value, settings with { Accountability = new Accountability(person.Id, until) });
        return Reply.Of(new Block.Text(SettingsTexts.Accountability(person.Name, until)));
    }
}
