using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>How numbers are written for a member.</summary>
public sealed class SettingsNumbersCommand : ICommand
{
    private const string English = "english";

    public CommandDefinition Definition { get; } = new("settings numbers", "Choose how I write numbers", CommandEffect.Change)
    {
        Parameters = [new("format", ParameterKind.Choice, "Number format") { Required = true, Choices = [English, "continental"] }],
        Examples = ["settings numbers continental"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var format = context.Arguments.Get<string>("format") == English ? NumberFormat.English : NumberFormat.Continental;
        context.ChangeSettings("numbers", format, context.Member.Settings with { Numbers = format });
        return Reply.Of(new Block.Text(SettingsTexts.Numbers(format)));
    }
}
