using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Expectations;

/// <summary>What a look through the coming days changed.</summary>
/// <param name="Found">Holes that were not known before.</param>
/// <param name="Gone">Holes that are none any more, as they stood.</param>
public sealed record HoleChanges(IReadOnlyList<Hole> Found, IReadOnlyList<Hole> Gone);

/// <summary>Keeps the holes of a team true, whatever has changed: absences, covers, promises, zones, or the date.</summary>
public static class HoleWatch
{
    /// <summary>How many days ahead holes are looked for.</summary>
    public const int DaysAhead = 14;

    /// <summary>
    /// Brings the holes that are not over in line with the promises. One that was taken stays as it is as long as its hours are missing
    /// otherwise and its taker is there; an open one stays while its hours are exactly these.
    /// </summary>
    public static HoleChanges Watch(this TeamBook team, IReadOnlyList<MemberBook> members, Instant now, Func<long> newId)
    {
        var (found, gone) = (new List<Hole>(), new List<Hole>());
        var span = new Interval(now, now + Duration.FromDays(DaysAhead));
        foreach (var expectation in team.Expectations.Items.ToList())
        {
            var missing = expectation.IsLive ? new CoverPlan(expectation, team.Covers.Items, members).Holes(span).ToList() : [];
            var known = team.Holes.Items.Where(h => h.Expectation == expectation.Id && h.To > now).ToList();
            var taken = known.Where(h => h.TakenBy is { } by
                && missing.Exists(m => m.Holds(h.Span)) && members.FirstOrDefault(m => m.Id == by)?.IsThere(h.Span) == true).ToList();
            var left = missing.SelectMany(m => Spans.Without([m], taken.Select(t => t.Span))).Where(m => m.End > now).ToList();
            gone.AddRange(known.Except(taken).Where(h => !h.IsOpen || !left.Remove(h.Span)));
            found.AddRange(left.Select(hours => new Hole
            {
                Id = new HoleId(newId()),
                Expectation = expectation.Id,
                From = hours.Start,
                To = hours.End,
                FoundAt = now,
            }));
            if (expectation.IsLive)
            {
                team.Expectations.Put(expectation with { SeenOn = expectation.DateOf(now) });
            }
        }

        foreach (var hole in gone)
        {
            team.Holes.Remove(hole.Id);
            Note(team, "hole.gone", hole, now);
        }

        foreach (var hole in found)
        {
            team.Holes.Put(hole);
            Note(team, "hole.found", hole, now);
        }

        return new HoleChanges(found, gone);
    }

    /// <summary>A line of the ledger about a hole; it names nobody.</summary>
    public static void Note(TeamBook team, string kind, Hole hole, Instant now) => team.Ledger.Add(new LedgerEntry(
        kind, now, hole.Id.Value, hole.Expectation.Value, null, "cover", LedgerEntry.Of(("from", hole.From), ("to", hole.To))));
}
