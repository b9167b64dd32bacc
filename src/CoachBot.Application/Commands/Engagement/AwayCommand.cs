using CoachBot.Application.Expectations;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Excuses every occasion of some dates that is not kept: open, future, and up to 7 days back what was missed.</summary>
public sealed class AwayCommand : ICommand
{
    private const int LongestDays = 366;

    /// <summary>From so many days on the owner of a goal is asked whether somebody else shall have it.</summary>
    private const int LongDays = 14;
    private const int MostButtons = 3;

    public CommandDefinition Definition { get; } = new("away", "Days on which nothing is due", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("dates", ParameterKind.Interval, "From and to") { Required = true, AtEnd = true },
            new("reason", ParameterKind.Text, "Why (private)") { Longest = 200 },
        ],
        Examples = ["away 4 Jan to 9 Jan holiday", "away 2026-02-02 to 2026-02-06"],
    };

    public Reply Handle(CommandContext context)
    {
        var dates = context.Arguments.Get<DateInterval>("dates");
        var first = context.Today.PlusDays(-Excuses.DaysBack);
        if (dates.End < first)
        {
            throw new UserError(AbsenceTexts.AwayTooLongAgo(first));
        }

        if (dates.Length > LongestDays)
        {
            throw new UserError(AbsenceTexts.AwayTooLong());
        }

        var book = context.Member;
        if (book.Aways.Items.Any(a => (a.From, a.To) == (dates.Start, dates.End)))
        {
            throw new UserError(AbsenceTexts.AwayAlready(dates.Start, dates.End));
        }

        var away = new Away(new AwayId(context.NewId()), dates.Start, dates.End, context.Arguments.Find<string>("reason"));
        book.Aways.Put(away);
        book.Note("away.added", context.Now, away.Id.Value, 0, away.From, "away", Domain.Teams.LedgerEntry.Of(("to", away.To)));
        var excused = book.ExcuseDates(away.From, away.To, ExcuseKind.Away, away.Id.Value, context.Now);
        GoalCuts.RecutOwnedBy(context.Reader, context.Team, book.Id, context.Now);
        var reply = Reply.Of(new Block.Text(AbsenceTexts.Away(away.From, away.To)));
        reply = JustGone(context, dates) is { } gone ? reply.Then(new Block.Text(AbsenceTexts.NextYear(gone.Start, gone.End))) : reply;
        reply = book.Occasions.Items.Any(o => o is { State: OccasionState.Missed } && o.Date >= dates.Start && o.Date < first) ? reply.Then(new Block.Text(AbsenceTexts.StaysBefore(first))) : reply;
        reply = (excused > 0 ? reply.Then(new Block.Text(AbsenceTexts.AlsoExcused(excused))) : reply)
            .Then(HoleBlocks.Left(context.Team, HoleBoard.Renew(context.Session, context.Team, context.Now), () => context.Session.Members(context.Team.Id)))
            .With(CommandButton.Undo)
            .With(JustGone(context, dates) is { } meant ? CommandButton.Of(AbsenceTexts.DaysGoneButton, $"away {meant.Iso()}") : []);
        var goals = context.Team.Goals.Items.Where(g => g.IsOpen && g.Owner == book.Id).Take(MostButtons).ToList();
        var isAlone = !context.Team.Roster.Any(r => r.IsHere && r.Id != book.Id);
        return dates.Length < LongDays || goals.Count == 0 || isAlone
            ? reply
            : reply.Then(new Block.Text(HandTexts.AwayForLong([.. goals.Select(GoalCommandTexts.Name)])))
                .With(goals.SelectMany(g => CommandButton.Of(HandTexts.HandOverButton(g), $"goal hand {GoalCommandTexts.Reference(g)}")));
    }

    /// <summary>
    /// The same days of a year before, where they have only just gone by and can still be taken off: days without a year mean the next to come.
    /// </summary>
    private static DateInterval? JustGone(CommandContext context, DateInterval dates)
    {
        var before = new DateInterval(dates.Start.PlusYears(-1), dates.End.PlusYears(-1));
        return before.End < context.Today && before.End >= context.Today.PlusDays(-Excuses.DaysBack) ? before : null;
    }
}
