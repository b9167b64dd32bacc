using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Commands.Expectations;
using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Commands.Reviews;
using CoachBot.Application.Commands.Training;
using CoachBot.Application.Expectations;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Worth;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>Takes one remembered change back: what was put in goes, what was taken out returns, and what follows is worked out anew.</summary>
public sealed class Undoing(CommandContext context)
{
    private readonly MemberBook _member = context.Member;
    private readonly TeamBook _team = context.Team;
    private readonly Instant _now = context.Now;
    private readonly HashSet<MemberId> _untold = [];

    /// <summary>The check-in that went; null where none did.</summary>
    public CheckIn? Gone { get; private set; }

    public void TakeBack(UndoEntry entry)
    {
        var changes = RecordJson.Read<List<UndoChange>>(entry.Before);
        PlanUndo.Load(context, changes);
        UndoRefusals.Check(context, entry, changes);
        GoalUndo.Load(context, changes);
        LoadReviewRecords(changes);
        foreach (var change in changes)
        {
            TakeBack(change);
        }

        context.Messages.RemoveAll(m => m is { Edits: null, To: { } to } && _untold.Contains(to));
        GoalUndo.Recount(context, changes);
        _member.Settle(_now);
        _member.OpenToday(_now);
        HoleBoard.Renew(context.Session, _team, _now);
        foreach (var goal in _team.Goals.Items.Where(g => g.IsOpen).ToList())
        {
            GoalCuts.Recut(context.Reader, _team, goal.Id, _now);
        }
    }

    private void TakeBack(UndoChange change)
    {
        switch (change.Kind)
        {
            case "commitment": EngagementUndo.TakeBack(context, new CommitmentId(change.Id), Read<Commitment>(change)); break;
            case "checkin": Gone = EngagementUndo.TakeBack(context, new CheckInId(change.Id), Read<CheckIn>(change)) ?? Gone; break;
            case "reserve" when Read<Occasion>(change) is { } spent: _member.SpendAgain(spent, change.After is not null, _now); break;
            case "occasion" when Read<Occasion>(change) is { } taken: _member.PutBack(taken, _now); break;
            case "snooze": EngagementUndo.WakeAgain(context, Read<Occasion>(change)!); break;
            case "skip": EngagementUndo.TakeBack(context, new SkipId(change.Id), Read<Skip>(change)); break;
            case "away": EngagementUndo.TakeBack(context, new AwayId(change.Id), Read<Away>(change)); break;
            case "pause": Pause(_member.OwnPauses, change, [_member]); break;
            case "teampause": Pause(_team.Pauses, change, context.Session.Members(_team.Id)); break;
            case "strategy": _team.Strategies.PutBack(new StrategyId(change.Id), Read<Strategy>(change)); break;
            case "metric": GoalUndo.TakeBack(context, new MetricId(change.Id), Read<Metric>(change)); break;
            case "import" when Read<MetricImport>(change) is { } import: _team.Imports.Put(import with { State = ImportState.TakenBack }); break;
            case "audit" when _team.Channels.Find(new ChannelId(change.Id)) is { } channel:
                // The channel itself stays: something may have been logged on it since.
                _team.Channels.Put(channel with { Audit = Read<Channel>(change)?.Audit });
                break;
            case "plan": PlanUndo.TakeBack(context, change); break;
            case "spend": Spend(new SpendId(change.Id)); break;
            case "expectation": ExpectationUndo.TakeBack(context, new ExpectationId(change.Id), Read<Expectation>(change)); break;
            case "cover": ExpectationUndo.TakeBack(context, new CoverId(change.Id), Read<Cover>(change)); break;
            case "hole": ExpectationUndo.TakeBack(context, new HoleId(change.Id)); break;
            case "freed" when Read<Hole>(change) is { } freed: HoleBoard.PutBack(context.Session, _team, freed, _now); break;
            case "goal": GoalUndo.TakeBack(context, new GoalId(change.Id), Read<Goal>(change)); break;
            case "measurement": _team.Measurements.PutBack(new MeasurementId(change.Id), Read<Measurement>(change)); break;
            case "idea": _team.Ideas.PutBack(new IdeaId(change.Id), Read<Idea>(change)); break;
            case "review answer":
                _team.ReviewAnswers.PutBack(new ReviewAnswerId(change.Id), Read<ReviewAnswer>(change));
                context.Session.Withdraw(_team.Id, ReviewAnswerCommand.QuestionKey(new ReviewAnswerId(change.Id)));
                break;
            case "ask" when Read<Ask>(change) is { } ask: Ask(ask); break;
            case "quiet" when Read<Commitment>(change) is { } quiet: _member.QuietAgain(quiet, After<Commitment>(change)?.WokenAt, _now); break;
            case "told" when Read<string>(change) is { } key: Untell(new MemberId(change.Id), key); break;
            case "message": context.Unsettle(change.Id); break;
            case "member" when Read<Member>(change) is { } before: Member(before, After<long[]>(change) ?? []); break;
        }

        _team.Ledger.Add(new LedgerEntry("undone", _now, change.Id, 0, null, "undo", LedgerEntry.Of(("kind", change.Kind))));
    }

    /// <summary>Books hold new ideas and answers only: those to be taken back are fetched first.</summary>
    private void LoadReviewRecords(List<UndoChange> changes)
    {
        if (changes.Any(c => c.Kind is "idea" or "review answer"))
        {
            var records = context.Reader.ReviewRecords(_team.Id, Instant.MinValue);
            _team.Ideas.Load(records.Ideas);
            _team.ReviewAnswers.Load(records.Answers);
        }
    }

    /// <summary>And new spends only.</summary>
    private void Spend(SpendId id)
    {
        _team.Spends.Load(context.Reader.Spends(_team.Id, LocalDate.MinIsoValue).Where(s => s.Id == id));
        _team.Spends.Remove(id);
    }

    private void Pause(Shelf<PauseId, Pause> pauses, UndoChange change, IReadOnlyList<MemberBook> members) =>
        EngagementUndo.TakeBack(context, pauses, new PauseId(change.Id), Read<Pause>(change), members);

    /// <summary>A request waits for its answer again; the member hears that what was given is not.</summary>
    private void Ask(Ask before)
    {
        if (_member.Asks.Find(before.Id) is { } present)
        {
            _member.Asks.Put(present with { Answer = before.Answer });
            if (present.Answer != AskAnswer.NotNow)
            {
                context.Tell(before.From, $"help-undone:{before.Id}", Reply.Of(new Block.Text(AskTexts.TakenBack(_member.Member.Name))));
            }
        }
    }

    /// <summary>What was not sent yet is not sent any more; who never heard of it is not told either that it is taken back.</summary>
    private void Untell(MemberId to, string key)
    {
        if (context.Session.IsWaiting(_team.Id, key))
        {
            context.Session.Withdraw(_team.Id, key);
            _untold.Add(to);
        }
    }

    private void Member(Member before, long[] stood)
    {
        var clock = _member.Clock;
        _member.Change(_member.Member with { Settings = Settings(before.Settings), Placement = before.Placement });
        if (_member.Clock != clock)
        {
            _member.ReturnFrom(clock, stood.Select(id => new OccasionId(id)).ToHashSet(), _now);
        }
    }

    /// <summary>The settings from before; what the named person answered meanwhile stays answered.</summary>
    private MemberSettings Settings(MemberSettings before) =>
        before.Accountability is { } then && _member.Settings.Accountability is { } now && now.Person == then.Person && now.Until == then.Until
            ? before with { Accountability = now }
            : before;

    private static T? After<T>(UndoChange change)
        where T : class => change.After is { } after ? RecordJson.Read<T>(after) : null;

    internal static T? Read<T>(UndoChange change)
        where T : class => change.Before is { } before ? RecordJson.Read<T>(before) : null;
}
