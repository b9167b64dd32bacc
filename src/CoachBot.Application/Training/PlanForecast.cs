using CoachBot.Application.Commands;
using CoachBot.Application.Privacy;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Application.Training;

/// <summary>How a proposed plan would go, by the calendars and the records of those who may be in it.</summary>
/// <param name="Odds">Null where there is no record yet.</param>
/// <param name="IsOwn">Whether it is the asker's record alone: over one or two others it would tell on them.</param>
/// <param name="Blocked">How many days of the plan are known to be off.</param>
internal sealed record PlanForecast(PlanOdds? Odds, bool IsOwn, int Blocked)
{
    public static PlanForecast Of(CommandContext context, TeamPlan plan)
    {
        var all = context.Reader.Members(context.Team.Id);
        var isOwn = all.Count <= 1 || !Visibility.MayTotal([.. all.Select(m => (m.Id, m.Settings.SharesKept))], context.ShownTo());
        IReadOnlyList<MemberBook> people = isOwn ? [context.Member] : all;
        var weeks = plan.Weeks.Count * 2;
        var blocked = people.Sum(book => Days(book).Days().Count() * plan.Weeks.Count
            - Enumerable.Range(0, plan.Weeks.Count).Sum(week => FreeDays(book, plan.StartsOn.PlusWeeks(week))));
        return new PlanForecast(
            PlanOdds.Of(plan, people.Select(book => new PlannedPerson(
                PlanRecord.Shares(book, context.Now),
                [.. Enumerable.Range(0, weeks).Select(week => (double)FreeDays(book, plan.StartsOn.PlusWeeks(week)) / Days(book).Count)]))),
            isOwn,
            blocked);
    }

    /// <summary>The days on which a member is there: those they promised, else their working days.</summary>
    private static WorkingDays Days(MemberBook book)
    {
        var promised = book.Commitments.Items.Where(c => c.IsLive).Select(c => c.Schedule).OfType<Schedule.Weekdays>()
            .Aggregate(0, (mask, schedule) => mask | schedule.Days.Mask);
        return promised != 0 ? new WorkingDays(promised)
            : book.Settings.WorkingDays.Count > 0 ? book.Settings.WorkingDays
            : WorkingDays.Every;
    }

    private static int FreeDays(MemberBook book, LocalDate monday) => Days(book).Days().Count(day =>
        monday.PlusDays((int)day - 1) is var date && book.AwayOn(date) is null && !book.Team.IsHoliday(date));
}
