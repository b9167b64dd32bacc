using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>Ends a promise, and with it who covers it.</summary>
public sealed class ExpectationEndCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("expectation end", "End a promise to your audience", CommandEffect.Change)
    {
        Who = Role.Lead,
        CanUndo = true,
        Parameters = [ExpectationParameters.Channel],
        Examples = ["expectation end", "expectation end linkedin"],
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team;
        var promise = context.PromiseOf(context.Arguments.Find<string>("channel"));
        team.Expectations.Put(promise with { EndedAt = context.Now });
        foreach (var cover in team.Covers.Items.Where(c => c.IsLive && c.Expectation == promise.Id).ToList())
        {
            team.Covers.Put(cover with { EndedAt = context.Now });
        }

        team.Ledger.Add(promise.Entry("expectation.ended", context.Now));
        HoleBoard.Renew(context.Session, team, context.Now);
        return Reply.Of(new Block.Text(ExpectationTexts.Ended(team.NameOf(promise))))
            .With(CommandButton.Undo);
    }
}
