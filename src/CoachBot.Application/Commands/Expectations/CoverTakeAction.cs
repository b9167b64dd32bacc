using CoachBot.Application.Chat;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>The button that takes a hole, or all that are open in its message: who is first has it.</summary>
public sealed class CoverTakeAction : IButtonAction
{
    public string Name => "cover.take";

    public bool CanUndo => true;

    public string UndoAs => CoverTakeCommand.Path;

    public Reply Handle(CommandContext context, ActionId action)
    {
        var hole = HoleBoard.Pressed(context, action);
        var all = HoleBoard.Together(context.Team, hole)
            .Where(h => h.IsOpen && h.To > context.Now && h.Asked.Contains(context.Member.Id) && !h.Passed.Contains(context.Member.Id)).ToList();
        return action.Get("all") is null || all.Count == 0 ? CoverTakeCommand.Take(context, [hole]) : CoverTakeCommand.Take(context, all);
    }
}
