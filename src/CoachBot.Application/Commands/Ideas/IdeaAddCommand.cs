using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Ideas;

/// <summary>Saves an idea; three fresh ones come with each review.</summary>
public sealed class IdeaAddCommand : ICommand
{
    private const int LongestText = 200;

    public CommandDefinition Definition { get; } = new("idea add", "Save an idea for the team", CommandEffect.Change)
    {
        Parameters = [new("text", ParameterKind.Text, "Idea") { Required = true, Longest = LongestText }],
        Examples = ["idea add answer the question about sizes"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var text = context.Arguments.Get<string>("text");
        var ideas = context.LoadIdeas();
        if (ideas.Items.FirstOrDefault(i => i.State == IdeaState.Fresh && i.Text.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            throw new UserError(IdeaTexts.SavedAlready(same.Number));
        }

        var number = ideas.Items.Select(i => i.Number).DefaultIfEmpty().Max() + 1;
        var idea = new Idea(new IdeaId(context.NewId()), number, text, context.Member.Id, context.Now);
        ideas.Put(idea);
        context.Team.Ledger.Add(new LedgerEntry(
            "idea.added", context.Now, idea.Id.Value, 0, context.Today, "", LedgerEntry.Of(("number", number))));
        return Reply.Of(
                new Block.Text(IdeaTexts.Added(number, text)), new Block.Text(IdeaTexts.WhoOffered(context.Member.Settings.PraiseInPublic)))
            .With(CommandButton.Of(IdeaTexts.ListButton, "idea list"))
            .With(CommandButton.Undo);
    }
}
