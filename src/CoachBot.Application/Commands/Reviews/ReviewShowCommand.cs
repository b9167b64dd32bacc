using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Reviews;

namespace CoachBot.Application.Commands.Reviews;

/// <summary>The review at any time, in the words that the room would read.</summary>
public sealed class ReviewShowCommand(CoachingContent content) : ICommand
{
    public CommandDefinition Definition { get; } = new("review show", "How the team is doing, as the room's review says it", CommandEffect.Query)
    {
        Examples = ["review"],
        IsDefault = true,
    };

    public Reply Handle(CommandContext context)
    {
        context.IsForRoom = true;
        return TeamReview.Of(context, content) with { Share = "review" };
    }
}
