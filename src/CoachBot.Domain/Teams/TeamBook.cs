using CoachBot.Domain.Audits;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Training;
using CoachBot.Domain.Worth;

namespace CoachBot.Domain.Teams;

/// <summary>A channel of the team: its name as people write it.</summary>
public sealed record Channel(ChannelId Id, string Name)
{
    /// <summary>What the team says of its presence there; null before it was looked at.</summary>
    public ChannelAudit? Audit { get; init; }
}

/// <summary>What the members of a team share: its settings, channels, strategies, metrics, goals, holidays and pauses.</summary>
public sealed class TeamBook(Team team)
{
    public Team Team { get; set; } = team;

    public TeamId Id => Team.Id;

    /// <summary>Who is in the team. Names and roles are changed in the members' own books.</summary>
    public IReadOnlyList<RosterEntry> Roster { get; set; } = [];

    public Shelf<ChannelId, Channel> Channels { get => field ??= new(c => c.Id); private init; }

    public Shelf<StrategyId, Strategy> Strategies { get => field ??= new(s => s.Id); private init; }

    public Shelf<MetricId, Metric> Metrics { get => field ??= new(m => m.Id); private init; }

    /// <summary>What is recorded now; what was before is read where it is needed.</summary>
    public Shelf<MeasurementId, Measurement> Measurements { get => field ??= new(m => m.Id); private init; }

    /// <summary>The imports that are changed now; the others are read where they are needed.</summary>
    public Shelf<ImportId, MetricImport> Imports { get => field ??= new(i => i.Id); private init; }

    /// <summary>What is spent now; what was before is read where it is needed.</summary>
    public Shelf<SpendId, Spend> Spends { get => field ??= new(s => s.Id); private init; }

    public Shelf<GoalId, Goal> Goals { get => field ??= new(g => g.Id); private init; }

    /// <summary>Pauses of goals and of the whole team.</summary>
    public Shelf<PauseId, Pause> Pauses { get => field ??= new(p => p.Id); private init; }

    public Shelf<DateKey, Holiday> Holidays { get => field ??= new(h => new DateKey(h.Date)); private init; }

    /// <summary>What the team promises its audience, ended ones included.</summary>
    public Shelf<ExpectationId, Expectation> Expectations { get => field ??= new(e => e.Id); private init; }

    public Shelf<CoverId, Cover> Covers { get => field ??= new(c => c.Id); private init; }

    /// <summary>The holes that are not long over.</summary>
    public Shelf<HoleId, Hole> Holes { get => field ??= new(h => h.Id); private init; }

    /// <summary>Ideas, kudos and answers that are put in or changed now; what was before is read where it is needed.</summary>
    public Shelf<IdeaId, Idea> Ideas { get; } = new(i => i.Id);

    public Shelf<KudosId, Kudos> Kudos { get; } = new(k => k.Id);

    public Shelf<ReviewAnswerId, ReviewAnswer> ReviewAnswers { get; } = new(a => a.Id);

    /// <summary>The round of the assessment and the customers' voice that are put in or changed now.</summary>
    public Shelf<AssessmentId, Assessment> Assessments { get; } = new(a => a.Id);

    public Shelf<CustomerVoiceId, CustomerVoice> CustomerVoices { get; } = new(v => v.Id);

    /// <summary>The plans that run, or are proposed.</summary>
    public Shelf<PlanId, TeamPlan> Plans { get => field ??= new(p => p.Id); private init; }

    /// <summary>The answers to a plan's survey that are put in or changed now.</summary>
    public Shelf<PlanAnswerId, PlanAnswer> PlanAnswers { get; } = new(a => a.Id);

    /// <summary>The next number of a goal and of a strategy.</summary>
    public int NextGoalNumber { get; set; } = 1;

    public int NextStrategyNumber { get; set; } = 1;

    /// <summary>The spans of the last two weeks in which the host was down or the terminal closed.</summary>
    public IReadOnlyList<Silence> Silences { get; set; } = [];

    public List<LedgerEntry> Ledger { get; } = [];

    public string ChannelName(ChannelId? id) => id is { } known && Channels.Find(known) is { } channel ? channel.Name : "any channel";

    public string NameOf(MemberId id) => Roster.FirstOrDefault(r => r.Id == id)?.Name ?? "someone who left";

    public bool IsHoliday(NodaTime.LocalDate date) => Holidays.Find(new DateKey(date)) is not null;

    public TeamBook Fork() => new(Team)
    {
        Roster = Roster,
        Silences = Silences,
        Channels = Channels.Fork(),
        Strategies = Strategies.Fork(),
        Metrics = Metrics.Fork(),
        Measurements = Measurements.Fork(),
        Imports = Imports.Fork(),
        Spends = Spends.Fork(),
        Goals = Goals.Fork(),
        Pauses = Pauses.Fork(),
        Holidays = Holidays.Fork(),
        Expectations = Expectations.Fork(),
        Covers = Covers.Fork(),
        Holes = Holes.Fork(),
        Plans = Plans.Fork(),
        NextGoalNumber = NextGoalNumber,
        NextStrategyNumber = NextStrategyNumber,
    };
}

/// <summary>A date as the key of a shelf.</summary>
public readonly record struct DateKey(NodaTime.LocalDate Date);
