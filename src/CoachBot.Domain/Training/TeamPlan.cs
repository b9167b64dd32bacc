using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Training;

/// <summary>A plan of a team: what it asks week by week, how far it has come, and who is in it.</summary>
public sealed record TeamPlan
{
    /// <summary>A week with less than this share of its load is repeated.</summary>
    public const int EnoughPercent = 60;

    /// <summary>Days whose sessions would be shorter than this, in minutes, are too many.</summary>
    public const int ShortestSession = 5;

    private const int FewestMinutes = 10;
    private const int WeeksToCheckpoint = 6;

    public required PlanId Id { get; init; }

    /// <summary>The plan's name in the content, for what its weeks are about.</summary>
    public required string Key { get; init; }

    public required PlanKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Who started it.</summary>
    public required MemberId By { get; init; }

    public GoalId? Goal { get; init; }

    /// <summary>The Monday of its first week.</summary>
    public required LocalDate StartsOn { get; init; }

    /// <summary>The day of the launch; null for training.</summary>
    public LocalDate? LaunchOn { get; init; }

    /// <summary>When it was agreed to; null while it is only a proposal to who asked.</summary>
    public Instant? BegunAt { get; init; }

    public Instant? EndedAt { get; init; }

    /// <summary>The first week's minutes a person.</summary>
    public required int Minutes { get; init; }

    /// <summary>The long session in per cent of another one.</summary>
    public required int LongPercent { get; init; }

    /// <summary>Its weeks as they were when it was proposed: a change of the content changes no running plan.</summary>
    public required IReadOnlyList<PlanWeek> Weeks { get; init; }

    /// <summary>Which of its weeks it is at, from 0.</summary>
    public int Step { get; init; }

    /// <summary>The Monday of the week that it is at.</summary>
    public required LocalDate Monday { get; init; }

    /// <summary>The weeks that are over, oldest first.</summary>
    public IReadOnlyList<PastWeek> Past { get; init; } = [];

    public IReadOnlyList<PlanMember> Members { get; init; } = [];

    public bool IsLive => BegunAt is not null && EndedAt is null;

    /// <summary>Whether it is only a proposal yet.</summary>
    public bool IsProposal => BegunAt is null && EndedAt is null;

    /// <summary>Minutes a person of each of its weeks.</summary>
    public IReadOnlyList<int> Loads => PlanLoads.Of(Kind, Weeks, Minutes);

    /// <summary>Its last day, if nothing is repeated from now on.</summary>
    public LocalDate EndsOn => Monday.PlusWeeks(Weeks.Count - Step).PlusDays(-1);

    /// <summary>By how many weeks it is later than it was planned; a step back counts along.</summary>
    public int WeeksLate => Period.DaysBetween(StartsOn.PlusWeeks(Weeks.Count), EndsOn.PlusDays(1)) / 7;

    /// <summary>The last checkpoint that was reached: after week 6 or 12, 0 before; null for a launch, which has none.</summary>
    public int? Checkpoint => Kind == PlanKind.Launch ? null
        : Past.Where(w => w.Outcome == WeekOutcome.Kept && (w.Step + 1) % WeeksToCheckpoint == 0).Select(w => w.Step + 1).DefaultIfEmpty(0).Max();

    /// <summary>The next checkpoint, if nothing is repeated: after which week, from 1, and the Monday behind it; null where none is to come.</summary>
    public (int Week, LocalDate On)? NextCheckpoint => Kind == PlanKind.Launch ? null
        : Enumerable.Range(Step + 1, Weeks.Count - Step).Where(week => week % WeeksToCheckpoint == 0)
            .Select(week => ((int, LocalDate)?)(week, Monday.PlusWeeks(week - Step))).FirstOrDefault();

    /// <summary>The next easier week behind the present one, if nothing is repeated: its number, from 1, and its Monday; null where none is left.</summary>
    public (int Week, LocalDate Monday)? NextEasyWeek =>
        Enumerable.Range(Step + 1, Weeks.Count - Step - 1).Where(step => Weeks[step].IsEasy)
            .Select(step => ((int, LocalDate)?)(step + 1, Monday.PlusWeeks(step - Step))).FirstOrDefault();

    public PlanMember? Find(MemberId member) => Members.FirstOrDefault(m => m.Member == member && m.IsIn);

    /// <summary>What the week that it is at asks of a member.</summary>
    public int ShareOf(PlanMember member) => Math.Min(Loads[Step], member.Most);

    /// <summary>Puts what is known of a member in the place of what was.</summary>
    public TeamPlan With(PlanMember member) => this with { Members = [.. Members.Where(m => m.Member != member.Member), member] };

    /// <summary>
    /// Ends the week that it is at, and goes on: to the next with 60 % or more of what was due, to the same once more with less, and
    /// after a second such week in a row to the normal week before (where there is none, the first begins with a fifth less).
    /// </summary>
    /// <param name="planned">Minutes that were due; 0 where nothing was.</param>
    /// <param name="done">Minutes of them that were done.</param>
    /// <param name="now">When, for a plan that ends with it.</param>
    public TeamPlan Judge(int planned, int done, Instant now)
    {
        var outcome = OutcomeOf(planned, done);
        var after = this with { Monday = Monday.PlusWeeks(1), Past = [.. Past, new PastWeek(Monday, Step, planned, done, outcome)] };
        return outcome switch
        {
            WeekOutcome.Repeat or WeekOutcome.Rest => after,
            WeekOutcome.StepBack when Step == 0 => after with { Minutes = Math.Max(Math.Min(FewestMinutes, Minutes), Minutes * 4 / 5) },
            WeekOutcome.StepBack => after with { Step = Enumerable.Range(0, Step).Last(i => !Weeks[i].IsEasy) },
            _ when Step == Weeks.Count - 1 => after with { EndedAt = now },
            _ => after with { Step = Step + 1 },
        };
    }

    private WeekOutcome OutcomeOf(int planned, int done)
    {
        if (Kind == PlanKind.Launch)
        {
            return done * 100 >= planned * EnoughPercent ? WeekOutcome.Kept : WeekOutcome.Passed;
        }

        return planned == 0 ? WeekOutcome.Rest
            : done * 100 >= planned * EnoughPercent ? WeekOutcome.Kept
            : Past.LastOrDefault(w => w.Outcome != WeekOutcome.Rest) is { Outcome: WeekOutcome.Repeat } ? WeekOutcome.StepBack
            : WeekOutcome.Repeat;
    }
}
