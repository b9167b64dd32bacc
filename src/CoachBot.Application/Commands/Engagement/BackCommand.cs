using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Expectations;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>
/// Comes back early, today or on a day that is named: the days away end with the day before. Some that have not begun go only where a
/// day of them is named, so that nobody who is merely back at their desk loses Christmas.
/// </summary>
public sealed class BackCommand : ICommand
{
    private const int MostButtons = 3;

    public CommandDefinition Definition { get; } = new("back", "Come back early from days away", CommandEffect.Change)
    {
        CanUndo = true,
        Fillers = ["on", "from", "now", "early", "again", "at", "work", "holiday", "holidays", "vacation"],
        Parameters = [new("day", ParameterKind.Date, "From which day on, where not from today") { Sense = DateSense.IntervalStart }],
        Examples = ["back", "back on friday"],
    };

    public Reply Handle(CommandContext context)
    {
        var (book, today) = (context.Member, context.Today);
        var day = context.Arguments.Find<DateValue>("day") is { } said ? Meant(context, said) : today;
        if (day < today)
        {
            throw new UserError(Reply.Of(new Block.Text(AbsenceTexts.BackFromTodayOn())).With(GeneralTexts.Command("back")));
        }

        if (book.AwayOn(day) is null)
        {
            throw new UserError(NotAway(context, day));
        }

        Away? ended = null;
        while (book.AwayOn(day) is { } away)
        {
            book.EndAway(away, day, context.Now);
            ended = away;
        }

        GoalCuts.RecutOwnedBy(context.Reader, context.Team, book.Id, context.Now);
        HoleBoard.Renew(context.Session, context.Team, context.Now);
        var answer = Reply.Of(new Block.Text(day == today ? AbsenceTexts.BackToday(ended!.From < day) : AbsenceTexts.BackOn(day, ended!.From, ended.To)));
        return (day == today ? Today(answer, context) : answer).With(CommandButton.Undo);
    }

    /// <summary><c>back wednesday</c>, said on a Wednesday, may mean the next one: the days away that hold one of the two tell which.</summary>
    /// <exception cref="UserError">They hold both.</exception>
    private static LocalDate Meant(CommandContext context, DateValue said)
    {
        var (today, next) = (said.Date, said.Date.PlusWeeks(1));
        if (!said.IsOfWeek || today != context.Today || context.Member.AwayOn(next) is null)
        {
            return said.Date;
        }

        return context.Member.AwayOn(today) is null ? next
            : throw new UserError(Reply.Of(new Block.Text(AbsenceTexts.BackTodayOrNext(today, next)))
                .With(new[] { today, next }.SelectMany(day => CommandButton.Of(AbsenceTexts.BackButton(context.Format.Day(day)), $"back {day.Iso()}"))));
    }

    /// <summary>What the day asks for, as <c>today</c> says it.</summary>
    private static Reply Today(Reply said, CommandContext context)
    {
        var (lines, buttons) = TodayCommand.Card(context);
        return said.Then(lines.Select(line => new Block.Text(line))).With(buttons);
    }

    /// <summary>Who is not away may be paused, or mean days to come.</summary>
    private static Reply NotAway(CommandContext context, LocalDate day)
    {
        var book = context.Member;
        if (day == context.Today && book.OwnPauses.Items.Any(p => p is { LiftedAt: null, Scope: PauseScope.Member }))
        {
            return Reply.Of(new Block.Text(AbsenceTexts.PausedNotAway())).With(GeneralTexts.Command("resume"));
        }

        var coming = book.Aways.Items.Where(a => a.From > context.Today).OrderBy(a => a.From).Take(MostButtons).ToList();
        return Reply.Of(new Block.Text(AbsenceTexts.NotAway(day == context.Today ? null : day, coming.Count > 0)))
            .With(coming.SelectMany(a => CommandButton.Of(AbsenceTexts.CancelButton(context.Format.Day(a.From)), $"back {a.From.Iso()}")))
            .With(GeneralTexts.Command("today"));
    }
}
