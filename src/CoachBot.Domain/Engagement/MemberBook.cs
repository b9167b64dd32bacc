using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>
/// All that the coach needs in order to decide about one member: the member, the commitments, and the occasions, check-ins,
/// aways and pauses of the last 13 weeks. The rules change a fork of it; the store saves what has changed.
/// </summary>
public sealed class MemberBook
{
    private DayClock? _clock;
    private Occasion[]? _inOrder;
    private int _inOrderVersion = -1;

    public MemberBook(Member member, Standing standing, TeamBook team)
    {
        Member = member;
        Standing = standing;
        Team = team;
    }

    public Member Member { get; private set; }

    public Standing Standing { get; set; }

    public TeamBook Team { get; set; }

    public MemberId Id => Member.Id;

    public MemberSettings Settings => Member.Settings;

    public Shelf<CommitmentId, Commitment> Commitments { get => field ??= new(c => c.Id); private init; }

    public Shelf<OccasionId, Occasion> Occasions { get => field ??= new(o => o.Id, o => o.IsOver); private init; }

    public Shelf<CheckInId, CheckIn> CheckIns { get => field ??= new(c => c.Id); private init; }

    public Shelf<AwayId, Away> Aways { get => field ??= new(a => a.Id); private init; }

    /// <summary>The member's own pauses; those of goals and of the team are in the team's book.</summary>
    public Shelf<PauseId, Pause> OwnPauses { get => field ??= new(p => p.Id); private init; }

    public Shelf<SkipId, Skip> Skips { get => field ??= new(s => s.Id); private init; }

    /// <summary>When nag messages were sent, the last two weeks, for the budget.</summary>
    public Shelf<long, NagSent> Nags { get => field ??= new(n => n.Id); private init; }

    /// <summary>What other members ask of this one, to be told at their first waking minute.</summary>
    public Shelf<long, Ask> Asks { get => field ??= new(a => a.Id); private init; }

    /// <summary>What happened, to be written with the change.</summary>
    public List<LedgerEntry> Ledger { get; } = [];

    /// <summary>The next number of a commitment and of a check-in.</summary>
    public int NextCommitmentNumber { get; set; } = 1;

    public int NextCheckInNumber { get; set; } = 1;

    public DayClock Clock => _clock ??= new DayClock(DateTimeZoneProviders.Tzdb[Settings.Zone], Settings.DayStart);

    public IEnumerable<Pause> Pauses => OwnPauses.Items.Concat(Team.Pauses.Items);

    public void Change(Member member)
    {
        Member = member;
        _clock = null;
    }

    public LocalDate Today(Instant now) => Clock.DayOf(now);

    public Commitment CommitmentOf(Occasion occasion) => Commitments.Get(occasion.Commitment);

    /// <summary>The occasions of the book in the streak's order: by close, then reminder, then the commitment's number.</summary>
    public IReadOnlyList<Occasion> InOrder()
    {
        if (_inOrder is null || _inOrderVersion != Occasions.Version)
        {
            _inOrder = [.. InOrder(Occasions.Items)];
            _inOrderVersion = Occasions.Version;
        }

        return _inOrder;
    }

    /// <summary>Some of the occasions in that order.</summary>
    public IEnumerable<Occasion> InOrder(IEnumerable<Occasion> occasions) => occasions.OrderBy(o => o.Close).ThenBy(o => o.Reminder)
        .ThenBy(o => Commitments.Find(o.Commitment)?.Number ?? 0).ThenBy(o => o.Slot);

    /// <summary>Allots the id of a new record.</summary>
    public Func<long> NewId { get; set; } = static () => throw new InvalidOperationException("This book is for reading.");

    public IEnumerable<Occasion> Of(CommitmentId commitment) => Occasions.Items.Where(o => o.Commitment == commitment);

    public void Note(string kind, Instant at, long subject, long parent = 0, LocalDate? date = null, string rule = "", string figures = "") =>
        Ledger.Add(new LedgerEntry(kind, at, subject, parent, date, rule, figures));

    /// <summary>A book to change: the same records, nothing changed yet.</summary>
    public MemberBook Fork() => new(Member, Standing, Team)
    {
        Commitments = Commitments.Fork(),
        Occasions = Occasions.Fork(),
        CheckIns = CheckIns.Fork(),
        Aways = Aways.Fork(),
        OwnPauses = OwnPauses.Fork(),
        Skips = Skips.Fork(),
        Nags = Nags.Fork(),
        Asks = Asks.Fork(),
        NextCommitmentNumber = NextCommitmentNumber,
        NextCheckInNumber = NextCheckInNumber,
        NewId = NewId,
    };
}

/// <summary>A nag message that went out, and the member's day on which it did.</summary>
public sealed record NagSent(long Id, Instant At, LocalDate Day);

/// <summary>
/// A request to the person whom the member of a commitment named: they agreed that this one may be asked to free time or to cut scope.
/// </summary>
/// <param name="Goal">What the commitment is for; null where it is for no goal.</param>
/// <param name="At">Its cause: the nag that came to the third or fourth step.</param>
public sealed record Ask(long Id, MemberId From, CommitmentId Commitment, GoalId? Goal, int Step, Instant At, MessageState Message)
{
    public AskAnswer Answer { get; init; }
}

/// <summary>What became of a request for time or scope.</summary>
public enum AskAnswer
{
    None = 0,

    /// <summary>A smaller plan was offered to the member.</summary>
    LessTime = 1,
    LaterDue = 2,
    LowerTarget = 3,
    NotNow = 4,
}
