using CoachBot.Application.Commands.Start;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Teams;

/// <summary>The zone in which a member's days run.</summary>
public sealed class SettingsZoneCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("settings zone", "Set your time zone", CommandEffect.Change)
    {
        Parameters = [new("zone", ParameterKind.Zone, "Time zone") { Required = true }],
        Examples = ["settings zone Europe/Berlin", "settings zone tokyo"],
        Aliases = ["timezone"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var book = context.Member;
        var zone = context.Arguments.Get<string>("zone");
        context.ChangeSettings("zone", zone, book.Settings with { Zone = zone });
        book.OpenToday(context.Now);
        return Reply.Of(new Block.Text(SettingsTexts.Zone(zone, book.Clock.Local(context.Now).TimeOfDay)))
            .With(StartAgreement.StillToGive(context));
    }
}
