using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Expectations;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Teams;

/// <summary>A day off for the whole team: it excuses every member's occasions of that date.</summary>
public sealed class TeamHolidayCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("team holiday", "Give the whole team a day off, or take it back", CommandEffect.Change)
    {
        Who = Role.Lead,
        Parameters =
        [
            new("date", ParameterKind.Date, "Date") { Required = true, Sense = DateSense.IntervalStart, Anywhere = true },
            new("name", ParameterKind.Text, "Name of the holiday") { Longest = 60 },
            new("remove", ParameterKind.Choice, "Take it back") { Choices = ["remove"] },
        ],
        Examples = ["team holiday 26 Dec Boxing Day", "team holiday remove 26 Dec"],
    };

    public Reply Handle(CommandContext context)
    {
        var date = context.Arguments.Get<DateValue>("date").Date;
        return context.Arguments.Has("remove") ? Remove(context, date) : Add(context, date);
    }

    private static Reply Add(CommandContext context, LocalDate date)
    {
        if (date < context.Today.PlusDays(-Excuses.DaysBack))
        {
            throw new UserError(TeamTexts.HolidayTooLongAgo(date, Excuses.DaysBack));
        }

        var name = context.Arguments.Find<string>("name");
        context.Team.Holidays.Put(new Holiday(date, name));
        Note(context, "holiday.added", date);
        var excused = context.Session.Members(context.Team.Id)
            .Sum(book => book.ExcuseDates(date, date, ExcuseKind.Holiday, 0, context.Now));
        GoalCuts.RecutAll(context.Reader, context.Team, context.Now);
        return Reply.Of(new Block.Text(TeamTexts.HolidayAdded(date, name, excused)))
            .Then(HoleBlocks.LeftByTeam(context.Team, HoleBoard.Renew(context.Session, context.Team, context.Now), () => context.Session.Members(context.Team.Id)));
    }

    private static Reply Remove(CommandContext context, LocalDate date)
    {
        if (!context.Team.IsHoliday(date))
        {
            throw new UserError(TeamTexts.NoSuchHoliday(date));
        }

        if (date < context.Today)
        {
            throw new UserError(TeamTexts.HolidayIsOver(date));
        }

        context.Team.Holidays.Remove(new DateKey(date));
        Note(context, "holiday.removed", date);
        foreach (var book in context.Session.Members(context.Team.Id))
        {
            book.EndHoliday(date, context.Now);
        }

        GoalCuts.RecutAll(context.Reader, context.Team, context.Now);
        HoleBoard.Renew(context.Session, context.Team, context.Now);
        return Reply.Of(new Block.Text(TeamTexts.HolidayRemoved(date)));
    }

    private static void Note(CommandContext context, string kind, LocalDate date) =>
        context.Team.Ledger.Add(new LedgerEntry(kind, context.Now, context.Team.Id.Value, Date: date));
}
