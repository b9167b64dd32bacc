using CoachBot.Application.Chat;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>The button that takes a hole: who is first has it.</summary>
public sealed class CoverTakeAction : IButtonAction
{
    public string Name => "cover.take";

    public bool CanUndo => true;

    public string UndoAs => CoverTakeCommand.Path;

    public Reply Handle(CommandContext context, ActionId action) =>
        CoverTakeCommand.Take(context, HoleBoard.Pressed(context, action));
}
