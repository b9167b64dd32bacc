using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Ideas;

/// <summary>The fresh ideas, newest first.</summary>
public sealed class IdeaListCommand : ICommand
{
    private const int MostShown = 20;

    public CommandDefinition Definition { get; } = new("idea list", "The team's fresh ideas", CommandEffect.Query)
    {
        Examples = ["idea list"],
        IsDefault = true,
    };

    public Reply Handle(CommandContext context)
    {
        var ideas = context.Fresh().Take(MostShown).Select(context.FactsOf).ToList();
        var reply = ideas.Count == 0
            ? Reply.Of(new Block.Text(IdeaTexts.None()))
            : Reply.Of([.. ideas.Select(i => new Block.Text(IdeaTexts.Idea(i.Number, i.Text, i.By))), new Block.Text(IdeaTexts.HowToUse(ideas[0].Number))]);
        return reply.WithFacts(new IdeaListFacts(ideas));
    }
}

/// <summary>The figures of <c>idea list</c>.</summary>
public sealed record IdeaListFacts(IReadOnlyList<IdeaFacts> Ideas);

/// <summary>An idea as queries hand it out.</summary>
/// <param name="By">Who offered it; null where they did not agree to be named.</param>
public sealed record IdeaFacts(int Number, string Text, string? By);
