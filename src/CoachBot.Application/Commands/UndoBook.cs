using System.Text.Json;
using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Commands.Expectations;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>One record that a change put in place: what kind, which, and what stood there before (null where nothing did).</summary>
/// <param name="After">What it put there, for goals, plans and what was woken: whether something else has changed them since. For a clock, what had come into being before it; for a reserve, null where it came back in vain.</param>
public sealed record UndoChange(string Kind, long Id, JsonElement? Before, JsonElement? After = null);

/// <summary>Remembers what a command changed, so that <c>undo</c> can take it back: what was put in, never what follows from it.</summary>
public static class UndoBook
{
    /// <returns>The number of the change; null where nothing was changed.</returns>
    public static long? Record(CommandContext context, string path)
    {
        var changes = new List<UndoChange>();
        var member = context.Member;
        if (path == "start" || path.StartsWith("schedule", StringComparison.Ordinal) || IsPlan(path))
        {
            AddCommitments(changes, member);
        }

        AddReserves(changes, context);
        Add(changes, "away", member.Aways, id => id.Value);
        Add(changes, "pause", member.OwnPauses, id => id.Value);
        Add(changes, "teampause", context.Team.Pauses, id => id.Value);
        AddTakenAway(changes, member, context.Now);
        Add(changes, "checkin", member.CheckIns, id => id.Value);
        Add(changes, "skip", member.Skips, id => id.Value);
        Add(changes, "strategy", context.Team.Strategies, id => id.Value);
        Add(changes, "metric", context.Team.Metrics, id => id.Value);
        if (path.StartsWith("goal", StringComparison.Ordinal) || path.StartsWith("metric", StringComparison.Ordinal)
            || path.StartsWith("strategy", StringComparison.Ordinal))
        {
            Add(changes, "goal", context.Team.Goals, id => id.Value, keepsAfter: true);
        }

        if (IsPlan(path) || path == "schedule edit")
        {
            Add(changes, "plan", context.Team.Plans, id => id.Value, keepsAfter: true);
        }

        if (path == SnoozeCommand.Path)
        {
            AddSnoozed(changes, member);
        }

        if (path.StartsWith("audit", StringComparison.Ordinal))
        {
            Add(changes, "audit", context.Team.Channels, id => id.Value);
        }

        if (path.StartsWith("expectation", StringComparison.Ordinal))
        {
            Add(changes, "expectation", context.Team.Expectations, id => id.Value);
        }

        if (path == CoverTakeCommand.Path)
        {
            Add(changes, "hole", context.Team.Holes, id => id.Value);
        }

        foreach (var (id, taken) in context.Team.Holes.Before)
        {
            if (taken is { TakenBy: not null } && context.Team.Holes.Find(id) is null)
            {
                changes.Add(new UndoChange("freed", id.Value, Element(taken)));
            }
        }

        Add(changes, "cover", context.Team.Covers, id => id.Value);
        Add(changes, "spend", context.Team.Spends, id => id.Value);
        Add(changes, "import", context.Team.Imports, id => id.Value);
        Add(changes, "idea", context.Team.Ideas, id => id.Value);
        Add(changes, "review answer", context.Team.ReviewAnswers, id => id.Value);
        Add(changes, "measurement", context.Team.Measurements, id => id.Value);
        foreach (var (id, asked) in member.Asks.Before)
        {
            // What the agenda did with it on the way stays done.
            if (asked is { Answer: AskAnswer.None } && member.Asks.Find(id) is { } ask && ask.Answer != AskAnswer.None)
            {
                changes.Add(new UndoChange("ask", id, Element(ask with { Answer = AskAnswer.None })));
            }
        }

        if (context.Settled is { } message)
        {
            changes.Add(new UndoChange("message", message, null));
        }

        foreach (var (id, quiet) in member.Commitments.Before)
        {
            if (quiet is { QuietSince: not null } && member.Commitments.Find(id) is { IsLive: true, QuietSince: null } woken)
            {
                changes.Add(new UndoChange("quiet", id.Value, Element(quiet), Element(woken)));
            }
        }

        if (context.MemberBefore is { } before && !ReferenceEquals(before, member.Member))
        {
            changes.Add(new UndoChange("member", member.Id.Value, RecordJson.Element(before), Stood(before, member, context.Now)));
        }

        if (changes.Count == 0)
        {
            return null;
        }

        changes.AddRange(context.Messages.Where(m => m is { Edits: null, To: { } to } && to != member.Id)
            .Select(m => new UndoChange("told", m.To!.Value.Value, RecordJson.Element(m.Key))));
        var entry = new UndoEntry(context.NewId(), member.Member.Team, member.Id, context.Now, path, RecordJson.Write(changes));
        context.Session.AddUndo(entry);
        return entry.Id;
    }

    /// <summary>Where the clock has changed: the occasions that had come into being by the one before.</summary>
    private static JsonElement? Stood(Member before, MemberBook member, Instant now) =>
        (before.Settings.Zone, before.Settings.DayStart) == (member.Settings.Zone, member.Settings.DayStart) ? null : RecordJson.Element<long[]>(
        [
            .. member.Occasions.Items.Where(o => o.Close > now).Select(o => o.Id)
                .Except(member.Occasions.Before.Where(o => o.Value is null).Select(o => o.Key)).Select(id => id.Value),
        ]);

    private static bool IsPlan(string path) => path.StartsWith("plan ", StringComparison.Ordinal);

    /// <summary>But for those in which time alone has put something down: the command did nothing to them.</summary>
    private static void AddCommitments(List<UndoChange> changes, MemberBook member)
    {
        foreach (var (id, before) in member.Commitments.Before)
        {
            if (before is null || member.Commitments.Find(id) is not { } present || before.AsTimeLeft(present) != present)
            {
                changes.Add(new UndoChange("commitment", id.Value, Element(before)));
            }
        }
    }

    /// <summary>Reserves that came back; what they came back by follows, and finds the occasions as they were.</summary>
    private static void AddReserves(List<UndoChange> changes, CommandContext context)
    {
        var held = context.StandingBefore.ReservesHeld;
        foreach (var (id, before) in context.Member.Occasions.Before)
        {
            if (before is { State: OccasionState.Reserve }
                && context.Member.Occasions.Find(id) is { State: OccasionState.Kept or OccasionState.Excused } present)
            {
                changes.Add(new UndoChange("reserve", id.Value, Element(before), held < Reserves.MostHeld ? Element(present) : null));
                held = Math.Min(Reserves.MostHeld, held + 1);
            }
        }
    }

    /// <summary>An occasion whose reminder comes again later.</summary>
    private static void AddSnoozed(List<UndoChange> changes, MemberBook member)
    {
        foreach (var (id, before) in member.Occasions.Before)
        {
            if (before is not null && member.Occasions.Find(id) is { SnoozedUntil: not null } snoozed && snoozed.SnoozedUntil != before.SnoozedUntil)
            {
                changes.Add(new UndoChange("snooze", id.Value, Element(before), Element(snoozed)));
            }
        }
    }

    /// <summary>Open occasions that are gone; their check-ins, which follow, find them there again.</summary>
    private static void AddTakenAway(List<UndoChange> changes, MemberBook member, Instant now)
    {
        foreach (var (id, before) in member.Occasions.Before)
        {
            if (before is { State: OccasionState.Open } && before.Close > now && member.Occasions.Find(id) is null)
            {
                changes.Add(new UndoChange("occasion", id.Value, Element(before)));
            }
        }
    }

    private static void Add<TKey, T>(
        List<UndoChange> changes, string kind, Shelf<TKey, T> shelf, Func<TKey, long> idOf, bool keepsAfter = false)
        where TKey : struct, IEquatable<TKey>
        where T : class
    {
        foreach (var (key, before) in shelf.Before)
        {
            changes.Add(new UndoChange(kind, idOf(key), Element(before), keepsAfter ? Element(shelf.Find(key)) : null));
        }
    }

    private static JsonElement? Element<T>(T? record)
        where T : class => record is null ? null : RecordJson.Element(record);
}
