using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Testing.Stores;

/// <summary>Books by hand: small ones to begin with, and ones that hold every kind of record, with and without its optional fields.</summary>
public static class Sample
{
    /// <summary>Monday 5 January 2026, 08:00 UTC.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 8, 0);

    public static readonly LocalDate Monday = new(2026, 1, 5);

    public static MemberSettings Settings(string zone = "Europe/London") => new() { Zone = zone };

    /// <summary>Settings none of which is the default.</summary>
    public static MemberSettings OtherSettings(MemberId accountable) => new()
    {
        Zone = "Asia/Tokyo",
        DayStart = new LocalTime(4, 30),
        Quiet = new QuietHours(new LocalTime(22, 15), new LocalTime(7, 45)),
        WorkingDays = WorkingDays.Of(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday),
        LastCall = true,
        SharesKept = true,
        PraiseInPublic = true,
        Numbers = NumberFormat.Continental,
        Dates = DateFormat.Iso,
        Accountability = new Accountability(accountable, Monday.PlusWeeks(12), AgreementState.EndTold),
        MutedUntil = Monday.PlusDays(3),
    };

    public static Commitment Commitment(MemberBook book, ChannelId channel, Schedule? schedule = null) => new()
    {
        Id = new CommitmentId(book.NewId()),
        Owner = book.Id,
        Number = book.NextCommitmentNumber++,
        Schedule = schedule ?? new Schedule.Weekdays(WorkingDays.Every),
        Time = new LocalTime(9, 0),
        Minutes = 30,
        Channel = channel,
        CreatedAt = Start,
        CreatedOn = Monday,
        FirstDate = Monday,
    };

    /// <summary>A proposal without one empty field, but for when it began and ended.</summary>
    public static TeamPlan Plan(MemberBook book) => new()
    {
        Id = new PlanId(book.NewId()),
        Key = "launch",
        Kind = PlanKind.Launch,
        Title = "Launch",
        By = book.Id,
        Goal = new GoalId(77),
        StartsOn = Monday,
        LaunchOn = Monday.PlusDays(17),
        Minutes = 60,
        LongPercent = 150,
        Weeks = [new PlanWeek(100, false), new PlanWeek(130, false), new PlanWeek(70, true)],
        Monday = Monday,
    };

    /// <summary>An open occasion from 09:00 to the next 03:00, in UTC.</summary>
    public static Occasion Occasion(MemberBook book, Commitment commitment, LocalDate date) => new()
    {
        Id = new OccasionId(book.NewId()),
        Commitment = commitment.Id,
        Date = date,
        Reminder = date.At(commitment.Time).InUtc().ToInstant(),
        WindowEnd = date.At(new LocalTime(21, 0)).InUtc().ToInstant(),
        Close = date.PlusDays(1).At(new LocalTime(3, 0)).InUtc().ToInstant(),
        Planned = commitment.Minutes,
        PerDay = commitment.Schedule.PerDay,
    };

    public static CheckIn CheckIn(MemberBook book, LocalDate date, params IReadOnlyList<Credit> credits) => new()
    {
        Id = new CheckInId(book.NewId()),
        Member = book.Id,
        Number = book.NextCheckInNumber++,
        Date = date,
        Minutes = 30,
        LoggedAt = date.At(new LocalTime(10, 0)).InUtc().ToInstant(),
        Credits = credits,
    };

    public static ChannelId AddChannel(MemberBook book, string name = "LinkedIn")
    {
        var id = new ChannelId(book.NewId());
        book.Team.Channels.Put(new Channel(id, name));
        return id;
    }

    public static Metric AddMetric(MemberBook book, decimal? value = 12.345m)
    {
        var metric = new Metric(
            new MetricId(book.NewId()), "leads won", "leads", MetricKind.Outcome, MetricShape.Level, MetricDirection.Down, value);
        book.Team.Metrics.Put(metric);
        return metric;
    }

    public static Goal Goal(MemberBook book, MetricId metric) => new()
    {
        Id = new GoalId(book.NewId()),
        Number = book.Team.NextGoalNumber++,
        Title = "Twenty leads by Easter",
        Owner = book.Id,
        Metric = metric,
        Baseline = 0.5m,
        Target = 20,
        Start = Monday,
        Due = Monday.PlusWeeks(12),
        CreatedAt = Start,
        TouchedAt = Start,
    };

    /// <summary>A promise without one field that is not required.</summary>
    public static Expectation Expectation(MemberBook book, ChannelId? channel) => new()
    {
        Id = new ExpectationId(book.NewId()),
        Channel = channel,
        Within = 240,
        Hours = new WeeklyHours(WorkingDays.Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday), new LocalTime(8, 30), LocalTime.Midnight),
        Zone = "Asia/Tokyo",
        CreatedAt = Start,
    };

    public static Hole Hole(MemberBook book, ExpectationId expectation) => new()
    {
        Id = new HoleId(book.NewId()),
        Expectation = expectation,
        From = Start,
        To = Start + Duration.FromHours(4),
        FoundAt = Start - Duration.FromDays(2),
    };

    /// <summary>A member without one empty field.</summary>
    public static Member Full(Member member, MemberId other) => member with
    {
        Name = "Zoë O’Neil 🙂",
        Role = Role.Lead,
        Settings = OtherSettings(other),
        UnreachableSince = Start.Plus(Duration.FromHours(1)),
        Buddy = new Buddy(other, IsMutual: true, Monday.PlusDays(2)),
        Placement = new Placement(JourneyStage.Operational, Start.Plus(Duration.FromHours(2))),
    };

    /// <summary>An occasion without one empty field.</summary>
    public static Occasion Full(Occasion occasion) => occasion with
    {
        Slot = 2,
        Minutes = 7,
        State = OccasionState.Excused,
        Excuse = ExcuseKind.HostDown,
        ExcuseId = 77,
        SettledAt = occasion.Reminder,
        MakeUpEnd = occasion.Close.Plus(Duration.FromDays(1)),
        MakeUpOver = true,
        ReserveSpentOn = occasion.Date.PlusDays(2),
        QuotaWeek = occasion.Date.PlusDays(6),
        ReserveTold = true,
        ReminderMessage = MessageState.Sent,
        LastCallMessage = MessageState.Dropped,
        NagMessage = MessageState.Held,
        SnoozedUntil = occasion.Reminder.Plus(Duration.FromHours(3)),
    };

    /// <summary>A commitment without one empty field.</summary>
    public static Commitment Full(Commitment commitment, GoalId goal) => commitment with
    {
        Goal = goal,
        EndedAt = Start.Plus(Duration.FromDays(9)),
        QuietSince = Start.Plus(Duration.FromDays(7)),
        QuietAskedAt = Start.Plus(Duration.FromDays(8)),
        QuietAsks = 2,
        LadderResetAt = Start.Plus(Duration.FromDays(1)),
        QuotaSettled = Monday.PlusDays(6),
        WokenAt = Start.Plus(Duration.FromHours(20)),
        FoldedMisses = 2,
        Long = new LongSession(IsoDayOfWeek.Friday, 45),
        FoldedScore = 0.123456789,
    };

    /// <summary>A goal without one empty field, with one cut for each way in which a day can be due.</summary>
    public static Goal Full(Goal goal, StrategyId strategy) => goal with
    {
        Strategy = strategy,
        Milestones = [new Milestone(goal.Start.PlusWeeks(4), 7.25m), new Milestone(goal.Start.PlusWeeks(8), 0)],
        Cuts =
        [
            new LineCut(goal.Start, DueCalendar.MondayToFriday, [new Milestone(goal.Due, goal.Target)]),
            new LineCut(
                goal.Start.PlusDays(8),
                new DueCalendar(
                    [
                        new DuePattern.Weekdays(goal.Start, new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Tuesday, IsoDayOfWeek.Sunday }),
                        new DuePattern.EveryDays(goal.Start.PlusDays(1), 5),
                    ],
                    [new DateInterval(goal.Start.PlusDays(10), goal.Start.PlusDays(12))]),
                [new Milestone(goal.Start.PlusWeeks(4), 7.25m), new Milestone(goal.Due, goal.Target)]),
        ],
        StartsFrom = 3.125m,
        ValueAtDue = -4,
        ClosedAt = goal.CreatedAt.Plus(Duration.FromDays(3)),
        Asked = 2,
    };
}
