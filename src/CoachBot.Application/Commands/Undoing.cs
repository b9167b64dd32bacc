using System.Text.Json;
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

    /// <summary>The check-in that went; null where none did.</summary>
    public CheckIn? Gone { get; private set; }

    public void TakeBack(UndoEntry entry)
    {
        var changes = JsonSerializer.Deserialize<List<UndoChange>>(entry.Before, RecordJson.Options) ?? [];
        PlanUndo.Load(context, changes);
        UndoRefusals.Check(context, entry, changes);
        LoadMeasurements(changes);
        LoadReviewRecords(changes);
        foreach (var change in changes)
        {
            TakeBack(change);
        }

        foreach (var recorded in changes.Where(c => c.Kind == "metric" && changes.Any(m => m.Kind == "measurement")))
        {
            _team.Recount(new MetricId(recorded.Id));
        }

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
            case "commitment": Commitment(new CommitmentId(change.Id), Read<Commitment>(change)); break;
            case "checkin": CheckIn(new CheckInId(change.Id), Read<CheckIn>(change)); break;
            case "skip": Skip(new SkipId(change.Id), Read<Skip>(change)); break;
            case "away": Away(new AwayId(change.Id), Read<Away>(change)); break;
            case "pause": Pause(_member.OwnPauses, new PauseId(change.Id), Read<Pause>(change), [_member]); break;
            case "teampause": Pause(_team.Pauses, new PauseId(change.Id), Read<Pause>(change), context.Session.Members(_team.Id)); break;
            case "strategy": Put(_team.Strategies, new StrategyId(change.Id), Read<Strategy>(change)); break;
            case "metric": Metric(new MetricId(change.Id), Read<Metric>(change)); break;
            case "import" when Read<MetricImport>(change) is { } import: _team.Imports.Put(import with { State = ImportState.TakenBack }); break;
            case "audit" when _team.Channels.Find(new ChannelId(change.Id)) is { } channel:
                // The channel itself stays: something may have been logged on it since.
                _team.Channels.Put(channel with { Audit = Read<Channel>(change)?.Audit });
                break;
            case "plan": PlanUndo.TakeBack(context, change); break;
            case "spend": Spend(new SpendId(change.Id)); break;
            case "expectation": Expectation(new ExpectationId(change.Id), Read<Expectation>(change)); break;
            case "cover": Cover(new CoverId(change.Id), Read<Cover>(change)); break;
            case "hole" when _team.Holes.Find(new HoleId(change.Id)) is { } hole && hole.TakenBy == _member.Id && hole.To > _now:
                HoleBoard.GiveBack(context.Session, _team, hole, context.NewId, _now);
                break;
            case "goal": Goal(new GoalId(change.Id), Read<Goal>(change)); break;
            case "measurement": Put(_team.Measurements, new MeasurementId(change.Id), Read<Measurement>(change)); break;
            case "idea": Put(_team.Ideas, new IdeaId(change.Id), Read<Idea>(change)); break;
            case "review answer":
                Put(_team.ReviewAnswers, new ReviewAnswerId(change.Id), Read<ReviewAnswer>(change));
                context.Session.Withdraw(_team.Id, ReviewAnswerCommand.QuestionKey(new ReviewAnswerId(change.Id)));
                break;
            case "ask" when Read<Ask>(change) is { } ask: Ask(ask); break;
            case "message": context.Unsettle(change.Id); break;
            case "member" when Read<Member>(change) is { } before:
                _member.Change(_member.Member with { Settings = Settings(before.Settings), Placement = before.Placement });
                break;
        }

        _team.Ledger.Add(new LedgerEntry("undone", _now, change.Id, 0, null, "undo", LedgerEntry.Of(("kind", change.Kind))));
    }

    /// <summary>Books hold new measurements only: those to be taken back are fetched first.</summary>
    private void LoadMeasurements(List<UndoChange> changes)
    {
        if (changes.Any(c => c.Kind == "measurement"))
        {
            _team.Measurements.Load(changes.Where(c => c.Kind == "metric")
                .SelectMany(c => context.Reader.Measurements(_team.Id, new MetricId(c.Id), LocalDate.MinIsoValue)));
        }
    }

    /// <summary>Books hold new ideas and answers only, too.</summary>
    private void LoadReviewRecords(List<UndoChange> changes)
    {
        if (changes.Any(c => c.Kind is "idea" or "review answer"))
        {
            var records = context.Reader.ReviewRecords(_team.Id, Instant.MinValue);
            _team.Ideas.Load(records.Ideas);
            _team.ReviewAnswers.Load(records.Answers);
        }
    }

    private void Commitment(CommitmentId id, Commitment? before)
    {
        if (before is null)
        {
            _member.RemoveCommitment(id, _now);
        }
        else
        {
            _member.RestoreCommitment(before, _now);
        }
    }

    private void CheckIn(CheckInId id, CheckIn? before)
    {
        if (_member.CheckIns.Find(id) is { } present)
        {
            _member.Delete(present, _now);
            Gone = before is null ? present : Gone;
        }

        if (before is not null)
        {
            _member.OpenToday(_now);
            if (before.Credits.Any(c => _member.Occasions.Find(c.Occasion) is null))
            {
                // Its occasion went with a commitment that has ended; the day's occasion that is there again takes the minutes.
                _member.Log(before with { Credits = [] }, dated: before.Date != _member.Today(_now), own: null, _now);
                return;
            }

            _member.Restore(before, _now);
        }
    }

    /// <summary>A promise that was new ends: covers and holes of it may be there by now.</summary>
    private void Expectation(ExpectationId id, Expectation? before)
    {
        if ((before ?? _team.Expectations.Find(id)) is { } expectation)
        {
            _team.Expectations.Put(before ?? expectation with { EndedAt = _now });
        }
    }

    private void Cover(CoverId id, Cover? before)
    {
        if ((before ?? _team.Covers.Find(id)) is { } cover)
        {
            _team.Covers.Put(before ?? cover with { EndedAt = _now });
        }
    }

    /// <summary>Books hold new spends only: the one to be taken back is fetched first.</summary>
    private void Spend(SpendId id)
    {
        _team.Spends.Load(context.Reader.Spends(_team.Id, LocalDate.MinIsoValue).Where(s => s.Id == id));
        _team.Spends.Remove(id);
    }

    private void Skip(SkipId id, Skip? before)
    {
        if (before is null)
        {
            if (_member.Skips.Find(id) is { } present)
            {
                _member.TakeSkipBack(present, _now);
            }
        }
        else
        {
            _member.PutSkipBack(before, _now);
        }
    }

    private void Away(AwayId id, Away? before)
    {
        if (before is null)
        {
            _member.Aways.Remove(id);
            _member.Unexcuse(ExcuseKind.Away, id.Value, _now);
        }
        else
        {
            _member.Aways.Put(before);
            _member.ExcuseDates(before.From, before.To, ExcuseKind.Away, id.Value, _now);
        }
    }

    private void Pause(Shelf<PauseId, Pause> shelf, PauseId id, Pause? before, IReadOnlyList<MemberBook> members)
    {
        Put(shelf, id, before);
        if (before is null)
        {
            foreach (var member in members)
            {
                member.Unexcuse(ExcuseKind.Pause, id.Value, _now);
            }
        }
    }

    /// <summary>A metric as it was, but for the question that was asked meanwhile: it is not asked again.</summary>
    private void Metric(MetricId id, Metric? before) =>
        Put(_team.Metrics, id, before is null ? null : before with { AskFrom = _team.Metrics.Find(id)?.AskFrom ?? before.AskFrom });

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

    private void Goal(GoalId id, Goal? before)
    {
        if (before is not null && _team.Goals.Find(id) is { } present && present.Owner != before.Owner)
        {
            context.Tell(before.Owner, $"given-back:{id.Value}", Reply.Of(new Block.Text(HandTexts.GaveBack(before, _member.Member.Name))));
        }

        // Forecasts that were made meanwhile stay made.
        Put(_team.Goals, id, before is null ? null : before with { ForecastOn = _team.Goals.Find(id)?.ForecastOn ?? before.ForecastOn });
        _team.Ledger.Add(before is null
            ? new LedgerEntry("goal.removed", _now, id.Value, Rule: "undo")
            : new LedgerEntry("goal.restored", _now, id.Value, before.Metric.Value, before.Due, "undo",
                LedgerEntry.Of(
                    ("number", before.Number), ("baseline", before.Baseline), ("target", before.Target), ("due", before.Due),
                    ("atDue", before.ValueAtDue))));
    }

    /// <summary>The settings from before; what the named person answered meanwhile stays answered.</summary>
    private MemberSettings Settings(MemberSettings before) =>
        before.Accountability is { } then && _member.Settings.Accountability is { } now && now.Person == then.Person && now.Until == then.Until
            ? before with { Accountability = now }
            : before;

    private static void Put<TKey, T>(Shelf<TKey, T> shelf, TKey key, T? before)
        where TKey : struct, IEquatable<TKey>
        where T : class
    {
        if (before is null)
        {
            shelf.Remove(key);
        }
        else
        {
            shelf.Put(before);
        }
    }

    internal static T? Read<T>(UndoChange change)
        where T : class => change.Before?.Deserialize<T>(RecordJson.Options);
}
