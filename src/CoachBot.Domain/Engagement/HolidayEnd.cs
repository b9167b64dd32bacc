using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>A team's day off is taken back.</summary>
public static class HolidayEnd
{
    /// <summary>
    /// What the holiday excused falls due again where its day is not over for the member; what is over stays excused: nobody is
    /// told afterwards that they missed a day off.
    /// </summary>
    /// <param name="book">A member's book; the holiday is no longer in its team's.</param>
    /// <param name="date">The date that was off.</param>
    /// <param name="now">The present.</param>
    public static void EndHoliday(this MemberBook book, LocalDate date, Instant now)
    {
        foreach (var occasion in book.Occasions.Items.Where(o => o.Date == date && o.Excuse == ExcuseKind.Holiday && o.Close > now).ToList())
        {
            if (book.ExcuseOf(occasion, now) is { } other)
            {
                book.Reexcuse(occasion, other, now);
                continue;
            }

            book.Occasions.Put(occasion with { Excuse = ExcuseKind.None, ExcuseId = 0, MakeUpOver = false });
            book.Resettle(occasion.Id, now);
        }

        if (book.Today(now) == date)
        {
            // A quota's day was closed rather than excused.
            book.OpenToday(now);
        }
    }
}
