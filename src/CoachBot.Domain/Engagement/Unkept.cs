using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>A promise that a check-in with the date of a day gone by would keep.</summary>
/// <param name="Commitment">What was promised.</param>
/// <param name="Occasion">The occasion of that day; null for a slot of a quota's week, which has no day of its own.</param>
/// <param name="Planned">Its planned minutes.</param>
public sealed record Unkept(Commitment Commitment, Occasion? Occasion, int Planned);

/// <summary>What a check-in for a day gone by can still keep.</summary>
public static class Backfilling
{
    /// <summary>The day's own occasions first, earliest first, then the quotas whose week wants a slot.</summary>
    public static IReadOnlyList<Unkept> UnkeptOn(this MemberBook book, LocalDate date, Instant now) =>
    [
        .. book.Occasions.Items
            .Where(o => o.Date == date && o.QuotaWeek is null && o.State is OccasionState.Open or OccasionState.Missed or OccasionState.Reserve)
            .OrderBy(o => o.Reminder).ThenBy(o => book.CommitmentOf(o).Number)
            .Select(o => new Unkept(book.CommitmentOf(o), o, o.Planned)),
        .. book.Commitments.Items.Where(c => c.IsQuota && book.WantsSlotOn(c, date, now)).OrderBy(c => c.Number)
            .Select(c => new Unkept(c, null, c.MinutesOn(date))),
    ];
}
