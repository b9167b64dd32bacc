using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Reviews;

namespace CoachBot.Application.Commands.Ideas;

/// <summary>An idea has had its day.</summary>
public sealed class IdeaDropCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("idea drop", "Take an idea off the list", CommandEffect.Change)
    {
        Parameters = [TeamIdeas.Number],
        Examples = ["idea drop 2"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var idea = context.Close(IdeaState.Dropped);
        return Reply.Of(new Block.Text(IdeaTexts.Dropped(idea.Number, idea.Text)))
            .With(CommandButton.Undo);
    }
}
