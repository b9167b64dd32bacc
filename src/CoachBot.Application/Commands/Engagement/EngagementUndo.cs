using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Takes changes of a member's own record back: what was put in goes, what was taken out returns.</summary>
internal static class EngagementUndo
{
    public static void TakeBack(CommandContext context, CommitmentId id, Commitment? before)
    {
        if (before is null)
        {
            context.Member.RemoveCommitment(id, context.Now);
        }
        else
        {
            context.Member.RestoreCommitment(before, context.Now);
        }
    }

    /// <summary>Returns the check-in that went; null where none did, or another one came in its place.</summary>
    public static CheckIn? TakeBack(CommandContext context, CheckInId id, CheckIn? before)
    {
        var (member, now) = (context.Member, context.Now);
        var present = member.CheckIns.Find(id);
        if (present is not null)
        {
            member.Delete(present, now);
        }

        if (before is null)
        {
            return present;
        }

        member.OpenToday(now);
        if (before.Credits.Any(c => member.Occasions.Find(c.Occasion) is null))
        {
            // Its occasion went with a commitment that has ended; the day's occasion that is there again takes the minutes.
            member.Log(before with { Credits = [] }, dated: before.Date != member.Today(now), own: null, now);
        }
        else
        {
            member.Restore(before, now);
        }

        return null;
    }

    /// <summary>Whether the reminder that a snooze put off has come back by now, or nothing is left to be reminded of.</summary>
    public static bool IsSnoozeOver(CommandContext context, IEnumerable<UndoChange> changes) => changes.Any(c =>
        c is { Kind: "snooze", After: { } after } && context.Member.Occasions.Find(new OccasionId(c.Id))?.SnoozedUntil is var until
        && (until is null || until != RecordJson.Read<Occasion>(after).SnoozedUntil));

    /// <summary>
    /// A snoozed reminder comes when it would have come before: at its own time, at once where the snooze has let that pass, or when an
    /// earlier snooze had put it.
    /// </summary>
    public static void WakeAgain(CommandContext context, Occasion before)
    {
        var occasion = context.Member.Occasions.Get(before.Id);
        var wasSwallowed = occasion is { State: OccasionState.Open, ReminderMessage: MessageState.None } && before.ReminderMessage == MessageState.Pending;
        context.Member.Occasions.Put(occasion with
        {
            SnoozedUntil = before.SnoozedUntil,
            ReminderMessage = wasSwallowed ? MessageState.Pending : occasion.ReminderMessage,
        });
    }

    public static void TakeBack(CommandContext context, SkipId id, Skip? before)
    {
        if (before is not null)
        {
            context.Member.PutSkipBack(before, context.Now);
        }
        else if (context.Member.Skips.Find(id) is { } present)
        {
            context.Member.TakeSkipBack(present, context.Now);
        }
    }

    public static void TakeBack(CommandContext context, AwayId id, Away? before)
    {
        context.Member.Aways.PutBack(id, before);
        if (before is null)
        {
            context.Member.Unexcuse(ExcuseKind.Away, id.Value, context.Now);
        }
        else
        {
            context.Member.ExcuseDates(before.From, before.To, ExcuseKind.Away, id.Value, context.Now);
        }
    }

    /// <param name="context">Who takes it back.</param>
    /// <param name="pauses">Where it stands: among the member's own, or the team's.</param>
    /// <param name="id">Which.</param>
    /// <param name="before">What stood there.</param>
    /// <param name="members">Whom it excuses.</param>
    public static void TakeBack(
        CommandContext context, Shelf<PauseId, Pause> pauses, PauseId id, Pause? before, IReadOnlyList<MemberBook> members)
    {
        pauses.PutBack(id, before);
        if (before is null)
        {
            foreach (var member in members)
            {
                member.Unexcuse(ExcuseKind.Pause, id.Value, context.Now);
            }
        }
    }
}
