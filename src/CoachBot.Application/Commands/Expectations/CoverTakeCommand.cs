using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Expectations;
using NodaTime;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>Takes the uncovered hours of a date; where only one such date is open, it need not be said.</summary>
public sealed class CoverTakeCommand : ICommand
{
    public const string Path = "cover take";

    public CommandDefinition Definition { get; } = new(Path, "Take promised hours that nobody covers", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("date", ParameterKind.Date, "On which day") { Anywhere = true },
            ExpectationParameters.Channel,
        ],
        Examples = ["cover take thu", "cover take thu linkedin", "cover take"],
    };

    public Reply Handle(CommandContext context)
    {
        var promise = context.Arguments.Find<string>("channel") is { } channel ? context.PromiseOf(channel) : null;
        var holes = context.Team.Holes.Items
            .Where(h => h.IsOpen && h.To > context.Now && (promise is null || h.Expectation == promise.Id)).OrderBy(h => h.From)
            .ToLookup(h => context.Member.Clock.Local(h.From).Date);
        var taken = context.Arguments.Find<DateValue>("date") is { } said ? holes[said.Date].ToList()
            : holes.Count == 1 ? holes.Single().ToList()
            : holes.Count == 0 ? []
            : throw new UserError(Which(promise, context, holes.Select(day => day.Key)));
        return taken.Count > 0 ? Take(context, taken) : throw new UserError(CoverTexts.NoSuchHole());
    }

    private static Reply Which(Expectation? promise, CommandContext context, IEnumerable<LocalDate> days)
    {
        var channel = promise?.Channel is { } id ? $" {context.Team.ChannelName(id)}" : "";
        return Reply.Of(new Block.Text(CoverTexts.WhichDay()))
            .With(days.SelectMany(day => CommandButton.Of(context.Format.Day(day), $"{Path} {day.Iso()}{channel}")));
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
