using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Expectations;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>Takes the uncovered hours of a date.</summary>
public sealed class CoverTakeCommand : ICommand
{
    public const string Path = "cover take";

    public CommandDefinition Definition { get; } = new(Path, "Take promised hours that nobody covers", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("date", ParameterKind.Date, "On which day") { Required = true },
            ExpectationParameters.Channel,
        ],
        Examples = ["cover take thu", "cover take thu linkedin"],
    };

    public Reply Handle(CommandContext context)
    {
        var date = context.Arguments.Get<DateValue>("date").Date;
        var promise = context.Arguments.Find<string>("channel") is { } channel ? context.PromiseOf(channel) : null;
        var holes = context.Team.Holes.Items
            .Where(h => h.IsOpen && h.To > context.Now && context.Member.Clock.Local(h.From).Date == date)
            .Where(h => promise is null || h.Expectation == promise.Id).OrderBy(h => h.From).ToList();
        return holes.Count > 0 ? Take(context, holes) : throw new UserError(CoverTexts.NoSuchHole());
    }

    /// <exception cref="UserError">Somebody has one of them already.</exception>
    internal static Reply Take(CommandContext context, IReadOnlyList<Hole> holes) =>
        holes.Select(hole => Take(context, hole)).Aggregate((all, one) => all.Then(one.Blocks).With(one.Buttons));

    private static Reply Take(CommandContext context, Hole hole)
    {
        var (team, me) = (context.Team, context.Member.Id);
        var channel = HoleBoard.NameOf(team, hole);
        if (hole.TakenBy is { } by && by != me)
        {
            throw new UserError(CoverTexts.IsCoveredAlready(channel, hole.From));
        }

        if (hole.IsOpen)
        {
            HoleBoard.Take(context.Session, team, hole, me, context.Now);
        }

        return Reply.Of(new Block.Text(CoverTexts.Took(channel, hole.From, hole.To))).With(HoleBlocks.Back(hole));
    }
}
