using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>
/// The make-up window of a missed occasion: to the close of the first working day after it that has no occasion of that
/// commitment; where each working day of the seven days after it has one, of the next working day. Away days are no exception.
/// </summary>
public static class MakeUp
{
    private const int Days = 7;

    public static Instant WindowEnd(MemberBook book, Commitment commitment, LocalDate date)
    {
        LocalDate? next = null;
        for (var i = 1; i <= Days; i++)
        {
            var day = date.PlusDays(i);
            if (!book.IsWorkingDay(day))
            {
                continue;
            }

            next ??= day;
            if (!book.HasOccasion(commitment, day))
            {
                return book.Clock.CloseOf(day);
            }
        }

        return book.Clock.CloseOf(next ?? date.PlusDays(1));
    }
}
