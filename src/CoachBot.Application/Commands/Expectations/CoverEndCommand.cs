using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Expectations;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>
/// A member no longer covers hours of theirs. They are no hole: nobody covers them as a rule, which <c>expectation</c> shows.
/// </summary>
public sealed class CoverEndCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("cover end", "Say that you no longer answer in some hours", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters = [new("number", ParameterKind.WholeNumber, "Which of yours")],
        Examples = ["cover end 1", "cover end"],
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team;
        var yours = team.Covers.Items.Where(c => c.IsLive && c.Member == context.Member.Id).OrderBy(c => c.Id.Value).ToList();
        if (yours.Count == 0)
        {
            throw new UserError(CoverTexts.NoneOfYours());
        }

        var number = context.Arguments.FindValue<int>("number") ?? (yours.Count == 1 ? 1 : 0);
        if (number < 1 || number > yours.Count)
        {
            var names = yours.Select((c, at) => $"{at + 1} ({NameOf(context, c)} {ExpectationTexts.Words(c.Hours)})").ToList();
            throw new UserError(CoverTexts.WhichOfYours(names));
        }

        var cover = yours[number - 1];
        team.Covers.Put(cover with { EndedAt = context.Now });
        context.Member.Note("cover.ended", context.Now, cover.Id.Value, cover.Expectation.Value, context.Today, "cover");
        HoleBoard.Renew(context.Session, team, context.Now);
        var promise = team.Expectations.Get(cover.Expectation);
        return Reply.Of(
                new Block.Text(CoverTexts.Ended(NameOf(context, cover), cover.Hours)),
                new PromiseBlocks(team, promise, context.Session.Members(team.Id), context.Member, context.Now).Uncovered)
            .With(CommandButton.Undo);
    }

    private static string NameOf(CommandContext context, Cover cover) =>
        context.Team.NameOf(context.Team.Expectations.Get(cover.Expectation));
}
