using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>How dates are written for a member.</summary>
public sealed class SettingsDatesCommand : ICommand
{
    private static readonly string[] Formats = ["day-month", "month-day", "iso"];

    public CommandDefinition Definition { get; } = new("settings dates", "Choose how I write dates", CommandEffect.Change)
    {
        Parameters = [new("format", ParameterKind.Choice, "Date format") { Required = true, Choices = Formats }],
        Examples = ["settings dates iso"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var format = (DateFormat)Array.IndexOf(Formats, context.Arguments.Get<string>("format"));
        context.ChangeSettings("dates", format, context.Member.Settings with { Dates = format });
        return Reply.Of(new Block.Text(SettingsTexts.Dates(format)));
    }
}
