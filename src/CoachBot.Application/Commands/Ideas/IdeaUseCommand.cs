using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Reviews;

namespace CoachBot.Application.Commands.Ideas;

/// <summary>An idea is out.</summary>
public sealed class IdeaUseCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("idea use", "Say that an idea is used", CommandEffect.Change)
    {
        Parameters = [TeamIdeas.Number],
        Examples = ["idea use 2"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var idea = context.Close(IdeaState.Used);
        return Reply.Of(new Block.Text(IdeaTexts.Used(idea.Number, idea.Text))).With(CommandButton.Undo);
    }
}
