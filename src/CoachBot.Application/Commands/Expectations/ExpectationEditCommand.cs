using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>Changes what was promised; who covers it stays.</summary>
public sealed class ExpectationEditCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("expectation edit", "Change what your audience may expect", CommandEffect.Change)
    {
        Who = Role.Lead,
        CanUndo = true,
        Fillers = ExpectationParameters.Fillers,
        Parameters =
        [
            new("within", ParameterKind.Duration, "Within what time") { Anywhere = true, InDays = true },
            ExpectationParameters.Days, ExpectationParameters.Hours, ExpectationParameters.Zone,
            ExpectationParameters.Metric, ExpectationParameters.Channel,
        ],
        Examples = ["expectation edit 2h linkedin", "expectation edit mon-fri 10:00-16:00", "expectation edit --metric response time"],
    };

    public Reply Handle(CommandContext context)
    {
        var (team, arguments) = (context.Team, context.Arguments);
        var before = context.PromiseOf(arguments.Find<string>("channel"));
        var after = before with
        {
            Within = arguments.FindValue<int>("within") ?? before.Within,
            Hours = arguments.HoursOr(before.Hours),
            Metric = context.MetricNamed() ?? before.Metric,
            Zone = arguments.Find<string>("zone") ?? before.Zone,
        };
        if (after == before)
        {
            throw new UserError(ExpectationTexts.NothingToChange());
        }

        team.Expectations.Put(after);
        team.Ledger.Add(after.Entry("expectation.edited", context.Now));
        HoleBoard.Renew(context.Session, team, context.Now);
        var blocks = new PromiseBlocks(team, after, context.Session.Members(team.Id), context.Member, context.Now);
        return Reply.Of(new Block.Text(ExpectationTexts.Changed()), new Block.Text(blocks.Said), blocks.Uncovered)
            .With(CommandButton.Undo);
    }
}
