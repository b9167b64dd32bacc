using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>
/// A member's book that is lived through on a virtual clock: the days close and open and the reminders fall due as they come,
/// and what a member does is done at the present. It begins in January 2026, whose fifth is a Monday.
/// </summary>
internal sealed class Diary
{
    public static readonly ChannelId LinkedIn = new(1);
    public static readonly ChannelId Forum = new(2);

    private long _lastId = 100;

    public Diary(string zone = "Europe/London", MemberSettings? settings = null)
    {
        var team = new TeamBook(new Team { Id = new TeamId(1), Name = "Blue", InstalledAt = Instant.MinValue });
        var member = new Member
        {
            Id = new MemberId(7),
            Team = team.Id,
            Name = "Ada",
            Role = Role.Member,
            JoinedAt = Instant.MinValue,
            Settings = settings ?? new MemberSettings { Zone = zone },
        };
        Book = new MemberBook(member, new Standing(), team) { NewId = () => ++_lastId };
        Now = At(January(5), 8);
    }

    public static Schedule MonWedFri { get; } =
        new Schedule.Weekdays(WorkingDays.Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday));

    public static Schedule EveryWeekday { get; } = new Schedule.Weekdays(WorkingDays.Weekdays);

    public static Schedule Daily { get; } = new Schedule.Weekdays(WorkingDays.Every);

    public MemberBook Book { get; }

    public Instant Now { get; private set; }

    public Standing Standing => Book.Standing;

    /// <summary>A day counted from 1 January 2026: 32 is 1 February.</summary>
    public static LocalDate January(int day) => new LocalDate(2026, 1, 1).PlusDays(day - 1);

    public static Schedule On(params IsoDayOfWeek[] days) => new Schedule.Weekdays(WorkingDays.Of(days));

    public Instant At(LocalDate date, int hour = 0, int minute = 0) => Book.Clock.At(date.At(new LocalTime(hour, minute)));

    public Commitment Promise(Schedule schedule, int hour = 9, int minutes = 30, ChannelId? channel = null, GoalId? goal = null) =>
        Book.Promise(schedule, new LocalTime(hour, 0), minutes, channel ?? LinkedIn, goal, Now);

    public Diary GoTo(int day, int hour = 8, int minute = 0) => GoTo(At(January(day), hour, minute));

    /// <summary>Lives on to an instant, stopping wherever something is due.</summary>
    public Diary GoTo(Instant until)
    {
        while (NextAt() is { } next && next <= until)
        {
            Now = Instant.Max(Now, next);
            Book.Settle(Now);
            if (NewDay() <= Now)
            {
                Book.OpenToday(Now);
            }

            FallDue();
        }

        Now = until;
        return this;
    }

    public Occasion On(Commitment commitment, int day) => Book.Of(commitment.Id).Single(o => o.Date == January(day));

    public OccasionState StateOn(Commitment commitment, int day) => On(commitment, day).State;

    public CheckInOutcome Log(int minutes = 30, ChannelId? channel = null, OccasionId? own = null) => Log(minutes, Book.Today(Now), channel, false, own);

    public CheckInOutcome Backfill(int day, int minutes = 30, ChannelId? channel = null) => Log(minutes, January(day), channel, true);

    public CheckInOutcome Log(int minutes, LocalDate date, ChannelId? channel, bool dated, OccasionId? own = null) =>
        Book.Log(
            new CheckIn
            {
                Id = new CheckInId(++_lastId),
                Member = Book.Id,
                Number = Book.NextCheckInNumber++,
                Date = date,
                Minutes = minutes,
                Channel = channel,
                LoggedAt = Now,
            },
            dated, own, Now);

    /// <summary>Goes to 10:00 of each day named and checks in with 30 minutes.</summary>
    public Diary Keep(params ReadOnlySpan<int> days)
    {
        foreach (var day in days)
        {
            GoTo(day, 10).Log();
        }

        return this;
    }

    public Skip Skip(Occasion occasion) => Book.SkipOccasion(occasion, null, Now);

    public Away Leave(int from, int to) => Leave(January(from), January(to));

    public Away Leave(LocalDate from, LocalDate to)
    {
        var away = new Away(new AwayId(++_lastId), from, to, null);
        Book.Aways.Put(away);
        Book.ExcuseDates(away.From, away.To, ExcuseKind.Away, away.Id.Value, Now);
        return away;
    }

    public void Return(Away away)
    {
        Book.Aways.Remove(away.Id);
        Book.Unexcuse(ExcuseKind.Away, away.Id.Value, Now);
    }

    public Pause Pause(PauseScope scope = PauseScope.Member, GoalId? goal = null, ChannelId? channel = null)
    {
        var pause = new Pause(new PauseId(++_lastId), scope, goal, Now, null, null) { Channel = channel };
        ShelfOf(pause).Put(pause);
        Book.ExcuseFallenDue(pause, Now);
        return pause;
    }

    public void Lift(Pause pause) => ShelfOf(pause).Put(pause with { LiftedAt = Now });

    /// <summary>Takes a pause back as if it had never been.</summary>
    public void Undo(Pause pause)
    {
        ShelfOf(pause).Remove(pause.Id);
        Book.Unexcuse(ExcuseKind.Pause, pause.Id.Value, Now);
    }

    public void Holiday(int day) => Holiday(January(day));

    public void Holiday(LocalDate date)
    {
        Book.Team.Holidays.Put(new Holiday(date, null));
        Book.ExcuseDates(date, date, ExcuseKind.Holiday, 0, Now);
    }

    public void EndHoliday(LocalDate date)
    {
        Book.Team.Holidays.Remove(new DateKey(date));
        Book.EndHoliday(date, Now);
    }

    public void Move(string zone) => Change(settings => settings with { Zone = zone });

    public void Change(Func<MemberSettings, MemberSettings> change)
    {
        Book.Change(Book.Member with { Settings = change(Book.Settings) });
        Book.OpenToday(Now);
    }

    private Shelf<PauseId, Pause> ShelfOf(Pause pause) => pause.Scope == PauseScope.Member ? Book.OwnPauses : Book.Team.Pauses;

    private Instant? NextAt()
    {
        var ends = Book.Occasions.Items.Select(o => o.State switch
        {
            OccasionState.Open when o.ReminderMessage == MessageState.Pending => Instant.Min(o.Reminder, o.Close),
            OccasionState.Open => o.Close,
            OccasionState.Missed when !o.MakeUpOver => o.MakeUpEnd,
            _ => null,
        });
        return ends.Append(NewDay()).Min();
    }

    private Instant? NewDay() =>
        Book.Standing.OpenedOn is { } opened && Book.Commitments.Items.Any(c => c.IsLive) ? Book.Clock.CloseOf(opened) : null;

    /// <summary>At a reminder's minute its occasion falls due: a pause that is on then excuses it, else the reminder goes.</summary>
    private void FallDue()
    {
        foreach (var due in Book.Occasions.Items
            .Where(o => o.State == OccasionState.Open && o.ReminderMessage == MessageState.Pending && o.Reminder <= Now).ToList())
        {
            var commitment = Book.CommitmentOf(due);
            if (!commitment.IsQuota && Book.PauseOn(commitment, Now) is { } pause)
            {
                Book.Excuse(due, ExcuseKind.Pause, pause.Id.Value, Now);
                continue;
            }

            if (Book.SilenceAt(Now) is not null)
            {
                Book.Occasions.Put(due with { ReminderMessage = MessageState.Held });
                continue;
            }

            var reminds = commitment.IsQuota ? Book.MustRemind(commitment, due.Date, Now) : commitment.QuietSince is null;
            Book.Occasions.Put(due with { ReminderMessage = reminds ? MessageState.Sent : MessageState.None });
        }
    }
}
