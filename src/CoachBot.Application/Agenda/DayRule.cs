using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>Closes what ends, decides the reserves, and brings each new day's occasions into being.</summary>
public sealed class DayRule : IAgendaRule
{
    public Instant? NextAt(MemberBook book, Instant from)
    {
        Instant? next = null;
        foreach (var occasion in book.Occasions.Lasting)
        {
            if (EndOf(occasion) is { } end && (next is null || end < next))
            {
                next = end;
            }
        }

        return NewDay(book) is { } day && (next is null || day < next) ? day : next;
    }

    public void Run(AgendaTurn turn)
    {
        turn.Book.Settle(turn.At);
        if (NewDay(turn.Book) <= turn.At)
        {
            turn.Book.OpenToday(turn.At);
        }
    }

    private static Instant? EndOf(Occasion occasion) => occasion.State switch
    {
        OccasionState.Open => occasion.Close,
        OccasionState.Missed when !occasion.MakeUpOver => occasion.MakeUpEnd,
        _ => null,
    };

    private static Instant? NewDay(MemberBook book) =>
        book.Standing.OpenedOn is { } opened && book.Commitments.Items.Any(c => c.IsLive) ? book.Clock.CloseOf(opened) : null;
}
