using CoachBot.Domain.Engagement;

namespace CoachBot.Storage.Verify;

/// <content>What each kind of row does.</content>
internal sealed partial class MemberReplay
{
    private void Apply(LedgerFact fact)
    {
        switch (fact.Kind)
        {
            case "commitment.added" or "commitment.edited" or "commitment.restored": WriteCommitment(fact); break;
            case "commitment.removed": Commitments.Remove(fact.Subject); break;
            case "commitment.ended" or "commitment.quiet" or "commitment.woken" or "commitment.quiet-again" or "quota.settled":
                ChangeCommitment(fact, Commitments[fact.Subject]);
                break;
            case "nag.sent" or "nag.dropped" when fact.Number("step") == QuietAt: Ask(fact, Commitments[fact.Parent]); break;
            case "occasion.opened": Open(fact); break;
            case "occasion.removed": Remove(fact.Subject); break;
            case var kind when Occasions.TryGetValue(fact.Subject, out var occasion): ChangeOccasion(kind, fact, occasion); break;
            case "checkin.logged":
                CheckIns[fact.Subject] = new ReplayedCheckIn(
                    fact.Subject, fact.Date!, fact.Number("number") ?? 0, fact.Number("minutes") ?? 0, fact.Parent,
                    fact.Text("activity") is null ? null : fact.State<Activity>("activity"));
                break;
            case "checkin.credited":
                CheckIns[fact.Subject].Credits.Add(new ReplayedCredit(fact.Parent, fact.Number("minutes") ?? 0, fact.State<CreditKind>("kind")));
                break;
            case "checkin.deleted": CheckIns.Remove(fact.Subject); break;
            case "standing.folded": FoldedTo = fact.Number("to") ?? FoldedTo; break;
            case "member.forgotten":
                foreach (var commitment in Commitments.Values)
                    commitment.EndedAt ??= fact.At;
                break;
        }
    }

    private void WriteCommitment(LedgerFact fact)
    {
        if (!Commitments.TryGetValue(fact.Subject, out var commitment))
            Commitments[fact.Subject] = commitment = new ReplayedCommitment();
        var schedule = fact.Text("schedule")!;
        if (fact.Kind == "commitment.edited" && schedule[0] == 'q' && commitment.Schedule[0] != 'q')
            commitment.QuotaSettled = null;
        if (fact.Kind == "commitment.restored" && commitment.EndedAt is not null)
            (commitment.EndedAt, commitment.QuietSince) = (null, commitment.QuietAtEnd);
        commitment.Number = fact.Number("number") ?? 0;
        commitment.Schedule = schedule;
        commitment.Time = fact.Text("time");
        commitment.Minutes = fact.Number("minutes") ?? 0;
        commitment.LongDay = fact.Number("longDay");
        commitment.LongMinutes = fact.Number("longMinutes");
        commitment.Channel = fact.Number("channel") ?? 0;
        commitment.Goal = fact.Parent;
        commitment.FirstDate = fact.Date;
    }

    private void ChangeCommitment(LedgerFact fact, ReplayedCommitment commitment)
    {
        switch (fact.Kind)
        {
            case "quota.settled":
                commitment.QuotaSettled = fact.Date;
                return;
            case "commitment.ended":
                commitment.EndedAt = fact.At;
                (commitment.QuietAtEnd, commitment.QuietSince) = (commitment.QuietSince, null);
                return;
            case "commitment.quiet":
                commitment.QuietSince = Misses(fact.Subject) >= QuietAt ? fact.At : null;
                break;
            case "commitment.quiet-again":
                (commitment.QuietSince, commitment.QuietAskedAt, commitment.QuietAsks, commitment.WokenAt) = commitment.BeforeWaking;
                CountAnew(fact.Subject);
                return;
            case "commitment.woken":
                commitment.BeforeWaking = (commitment.QuietSince, commitment.QuietAskedAt, commitment.QuietAsks, commitment.WokenAt);
                commitment.QuietSince = null;
                commitment.LadderResetAt = fact.At;
                commitment.WokenAt = fact.At;
                break;
        }
        commitment.QuietAskedAt = null;
        commitment.QuietAsks = 0;
    }

    private static void Ask(LedgerFact fact, ReplayedCommitment commitment)
    {
        if (commitment.QuietSince is null)
            return;
        commitment.QuietAskedAt ??= fact.At;
        commitment.QuietAsks++;
    }

    private void Open(LedgerFact fact) => Occasions[fact.Subject] = new ReplayedOccasion
    {
        Id = fact.Subject,
        Commitment = fact.Parent,
        Date = fact.Date!,
        Slot = fact.Number("slot") ?? 0,
        Reminder = fact.Number("reminder") ?? 0,
        WindowEnd = fact.Number("windowEnd") ?? 0,
        Close = fact.Number("close") ?? 0,
        Planned = fact.Number("planned") ?? 0,
        PerDay = Real(fact.Text("perDay")),
        QuotaWeek = fact.Text("week"),
        State = fact.State<OccasionState>("state"),
    };

    private void Remove(long id)
    {
        if (!Occasions.Remove(id, out var occasion))
            return;
        Leave(occasion);
        foreach (var checkIn in CheckIns.Values)
            checkIn.Credits.RemoveAll(c => c.Occasion == id);
        if (occasion.IsGood)
            CountAnew(occasion.Commitment);
    }

    private void ChangeOccasion(string kind, LedgerFact fact, ReplayedOccasion occasion)
    {
        switch (kind)
        {
            case "occasion.missed":
                occasion.State = OccasionState.Missed;
                Place(fact, occasion);
                occasion.MakeUpEnd = fact.Number("makeUpEnd");
                break;
            case "occasion.spare":
                occasion.State = OccasionState.Spare;
                break;
            case "occasion.moved":
                Place(fact, occasion);
                break;
            case "occasion.kept" or "occasion.madeup" when IsHalfDone(occasion):
                Fill(fact, occasion, kind == "occasion.kept" ? OccasionState.Kept : OccasionState.MadeUp);
                break;
            case "occasion.reserve" or "makeup.over":
                EndMakeUp(occasion, fact.Text("on")!);
                break;
            case "reserve.restored":
                (occasion.State, occasion.MakeUpOver, occasion.ReserveSpentOn) = (OccasionState.Reserve, true, fact.Text("on"));
                Held -= fact.Number("taken") ?? 0;
                break;
            case "occasion.excused":
                Excuse(fact, occasion);
                break;
            case "occasion.reopened":
                Reopen(fact, occasion);
                break;
        }
    }

    private void Excuse(LedgerFact fact, ReplayedOccasion occasion)
    {
        var wasGood = occasion.IsGood;
        Leave(occasion);
        occasion.State = OccasionState.Excused;
        occasion.Excuse = fact.State<ExcuseKind>("by");
        occasion.ExcuseId = fact.Number("id") ?? 0;
        occasion.MakeUpOver = true;
        if (wasGood)
            CountAnew(occasion.Commitment);
    }

    private void Fill(LedgerFact fact, ReplayedOccasion occasion, OccasionState state)
    {
        Leave(occasion);
        if (state == OccasionState.Kept)
            CountKept();
        occasion.State = state;
        occasion.Excuse = ExcuseKind.None;
        occasion.ExcuseId = 0;
        occasion.SettledAt = fact.At;
        occasion.MakeUpOver = true;
        Commitments[occasion.Commitment].LadderResetAt = fact.At;
    }

    private void Reopen(LedgerFact fact, ReplayedOccasion occasion)
    {
        var wasGood = occasion.IsGood;
        Leave(occasion);
        occasion.State = fact.State<OccasionState>("state");
        Place(fact, occasion);
        occasion.MakeUpEnd = fact.Number("makeUpEnd");
        occasion.MakeUpOver = false;
        occasion.SettledAt = null;
        occasion.Excuse = ExcuseKind.None;
        occasion.ExcuseId = 0;
        if (wasGood)
            CountAnew(occasion.Commitment);
    }

    private static void Place(LedgerFact fact, ReplayedOccasion occasion)
    {
        occasion.Date = fact.Date!;
        occasion.Slot = fact.Number("slot") ?? occasion.Slot;
        occasion.Reminder = fact.Number("reminder") ?? occasion.Reminder;
        occasion.WindowEnd = fact.Number("windowEnd") ?? occasion.WindowEnd;
        occasion.Close = fact.Number("close") ?? occasion.Close;
    }
}
