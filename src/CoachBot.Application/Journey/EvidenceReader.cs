using CoachBot.Application.Goals;
using CoachBot.Application.Stores;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Application.Journey;

/// <summary>
/// Gathers from the books what the evidence voice listens to: totals of the team, never anybody's own figures. A week is Monday to
/// Sunday in each member's own days.
/// </summary>
public static class EvidenceReader
{
    private const int MostWeeks = 12;
    private const int WeeksOfAMonth = 4;

    /// <summary>A milestone within these is near enough to work for.</summary>
    private const int NearWeeks = 4;

    /// <summary>The evidence of the last 12 full weeks, or of those since the installation.</summary>
    /// <param name="asker">Whose today decides which weeks are full.</param>
    public static EvidenceInputs Read(ICoachReader reader, MemberBook asker, Instant now) => Read(
        reader, asker, reader.Members(asker.Team.Id), asker.Today(now), WithoutVerdict(asker.Team, LocalDate.MaxIsoValue),
        asker.Team.Goals.Items, goal => GoalFigures.Of(reader, asker.Team, goal, now));

    /// <summary>The evidence as it was at the close of a day. What was audited or decided on later does not count.</summary>
    /// <param name="asker">Whose days decide which weeks are full.</param>
    /// <param name="members">Books that reach back 12 weeks from that day.</param>
    /// <param name="day">The day.</param>
    /// <param name="stoodAt">How a goal stood at that close.</param>
    public static EvidenceInputs AtClose(
        ICoachReader reader, MemberBook asker, IReadOnlyList<MemberBook> members, LocalDate day, Func<Goal, GoalSnapshot> stoodAt) => Read(
            reader, asker, members, day.PlusDays(1), WithoutVerdict(asker.Team, day),
            asker.Team.Goals.Items.Where(g => asker.Clock.DayOf(g.CreatedAt) <= day), stoodAt);

    private static EvidenceInputs Read(
        ICoachReader reader, MemberBook asker, IReadOnlyList<MemberBook> members, LocalDate today, int? withoutVerdict, IEnumerable<Goal> goals,
        Func<Goal, GoalSnapshot> snapshotOf)
    {
        var team = asker.Team;
        var mondays = MeasuredValues.FullWeeks(asker.Today(team.Team.InstalledAt), today).TakeLast(MostWeeks).ToList();
        var since = mondays.Count > 0 ? asker.Clock.StartOf(mondays[0]) : team.Team.InstalledAt;
        var launches = LaunchWeeks(reader.Plans(team.Id), asker);
        return new EvidenceInputs(
            [.. mondays.Select(monday => WeekOf(members, monday) with { IsLaunch = launches.Contains(monday) })],
            [.. goals.Where(g => g.ClosedAt is not { } closed || closed >= since).Select(g => GoalOf(reader, team, snapshotOf(g)))],
            ReviewsThatChanged: ReviewsThatChanged(reader, asker, mondays),
            ChannelsWithoutVerdict: withoutVerdict,
            ConsistencyWithoutHeaviest: WithoutHeaviest(members, mondays))
        {
            Groundwork = new(
                HasGoal: team.Goals.Items.Any(g => g.IsOpen),
                HasPromise: members.Any(m => m.Commitments.Items.Any(c => c.IsLive)),
                HasNumber: team.Metrics.Items.Any(m => m.Kind != MetricKind.Popularity && team.IsInUse(m))),
        };
    }

    /// <summary>What the members say: the latest placement of each.</summary>
    public static PerceivedVoice Perceived(IReadOnlyList<MemberBook> members) => PerceivedVoice.Of(Placements(members));

    public static IReadOnlyList<JourneyStage> Placements(IReadOnlyList<MemberBook> members) =>
        [.. members.Select(m => m.Member.Placement).OfType<Placement>().Select(p => p.Stage)];

    /// <summary>The Mondays of the weeks in which a launch was on.</summary>
    private static HashSet<LocalDate> LaunchWeeks(IReadOnlyList<TeamPlan> plans, MemberBook asker) =>
    [
        .. from plan in plans
           where plan.Kind == PlanKind.Launch && plan.BegunAt is not null
           let end = plan.EndedAt is { } ended ? asker.Today(ended) : plan.EndsOn.PlusDays(1)
           from week in Enumerable.Range(0, plan.Weeks.Count)
           let monday = plan.StartsOn.PlusWeeks(week)
           where monday < end
           select monday,
    ];

    /// <summary>
    /// The audited channels on which nothing was decided at the close of a day, as far as it is known: of an audit only the last look and
    /// the last decision are. Null where none was audited.
    /// </summary>
    private static int? WithoutVerdict(TeamBook team, LocalDate day) =>
        team.Channels.Items.Select(c => c.Audit).OfType<ChannelAudit>().Where(a => a.On <= day || a.Decision?.On <= day).ToList() is { Count: > 0 } audits
            ? audits.Count(a => a.Decision is not { } decision || decision.On > day)
            : null;

    /// <summary>How many answers to reviews changed or stopped something, per four weeks; null where none was ever given.</summary>
    private static List<int>? ReviewsThatChanged(ICoachReader reader, MemberBook asker, List<LocalDate> mondays)
    {
        var answers = reader.ReviewRecords(asker.Team.Id, Instant.MinValue).Answers;
        var months = mondays.AsEnumerable().Reverse().Chunk(WeeksOfAMonth).Where(weeks => weeks.Length == WeeksOfAMonth).Reverse();
        return answers.Count == 0
            ? null
            : [.. months.Select(weeks => answers.Count(a => a.ChangedSomething && a.On >= weeks[^1] && a.On < weeks[0].PlusDays(7)))];
    }

    private static EvidenceWeek WeekOf(IReadOnlyList<MemberBook> members, LocalDate monday)
    {
        var counts = CountsIn(members, monday);
        var checkIns = members.SelectMany(m => m.CheckIns.Items).Where(c => IsIn(c.Date, monday)).ToList();
        return new EvidenceWeek(counts.Good, counts.Due, checkIns.Sum(c => c.Minutes), checkIns.Count > 0);
    }

    private static Counts CountsIn(IEnumerable<MemberBook> members, LocalDate monday) =>
        Counts.Of(members.SelectMany(m => m.Occasions.Items).Where(o => IsIn(o.Date, monday)));

    private static bool IsIn(LocalDate date, LocalDate monday) => date >= monday && date < monday.PlusDays(7);

    private static EvidenceGoal GoalOf(ICoachReader reader, TeamBook team, GoalSnapshot snapshot)
    {
        var goal = snapshot.Goal;
        var measured = MeasuredValues.Of(reader, team.Id, goal);
        var direction = snapshot.Terms.Direction;
        var metMilestone = goal.Milestones.Any(m => direction.Reaches(snapshot.Value, m.Value)
            || direction.Reaches(measured.At(LocalDate.Min(m.Date, snapshot.Today)), m.Value));
        return new EvidenceGoal(
            HasMetric: true,
            HasTarget: true,
            HasDueDate: true,
            HasOwner: team.Roster.Any(r => r.Id == goal.Owner && r.IsHere),
            IsLive: goal.IsOpen,
            IsPopularity: snapshot.Metric.Kind == MetricKind.Popularity,
            AchievedSomething: snapshot.Status == GoalStatus.Achieved || metMilestone,
            OutcomeMoved: snapshot.Metric.Kind == MetricKind.Outcome && direction.Lead(snapshot.Value, goal.Baseline) > 0)
        {
            HasMilestoneAhead = goal.Milestones.Any(m => m.Date >= snapshot.Today && m.Date <= snapshot.Today.PlusWeeks(NearWeeks)
                && !direction.Reaches(snapshot.Value, m.Value)),
        };
    }

    /// <summary>
    /// The best consistency, 0 to 1, of the others in a week in which the member with the most minutes was excused and had nothing
    /// due; null where there was no such week.
    /// </summary>
    private static decimal? WithoutHeaviest(IReadOnlyList<MemberBook> members, List<LocalDate> mondays)
    {
        if (members.Count < 2 || mondays.Count == 0)
        {
            return null;
        }

        var end = mondays[^1].PlusDays(7);
        var heaviest = members.MaxBy(m => m.CheckIns.Items.Where(c => c.Date >= mondays[0] && c.Date < end).Sum(c => c.Minutes))!;
        var others = members.Where(m => m != heaviest).ToList();
        var rates = mondays
            .Where(monday => CountsIn([heaviest], monday) is { Due: 0, Excused: > 0 })
            .Select(monday => CountsIn(others, monday))
            .Where(counts => counts.Due > 0)
            .Select(counts => (decimal)counts.Good / counts.Due)
            .ToList();
        return rates.Count == 0 ? null : rates.Max();
    }
}
