using CoachBot.Application.Chat;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Expectations;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>The button that takes a hole: who is first has it.</summary>
public sealed class CoverTakeAction : IButtonAction
{
    public string Name => "cover.take";

    public bool CanUndo => true;

    public string UndoAs => CoverTakeCommand.Path;

    public Reply Handle(CommandContext context, ActionId action) =>
        action.Id("h") is { } id && context.Team.Holes.Find(new HoleId(id)) is { } hole && hole.To > context.Now
            ? CoverTakeCommand.Take(context, hole)
            : throw new UserError(GeneralTexts.Past());
}
