using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Content;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Reviews;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// Posts the review into the team's room at its day and time, on the clock of the member who carries it. One that would come more than
/// three days late (the host was down) is left out.
/// </summary>
public sealed class ReviewRule(CoachingContent content) : IAgendaRule
{
    private const int MostDaysLate = 3;

    public Instant? NextAt(MemberBook book, Instant from)
    {
        var team = book.Team.Team;
        if (team.Room is null || !ReviewCarrier.Is(book) || ReviewRhythm.Next(team) is not { } next)
        {
            return null;
        }

        var at = book.Clock.At(next.At(team.ReviewTime));
        while (book.SilenceAt(at) is { } silence)
        {
            at = silence.To;
        }

        return at;
    }

    public void Run(AgendaTurn turn)
    {
        var (book, team) = (turn.Book, turn.Book.Team);
        var now = book.Clock.Local(turn.At);
        var next = ReviewRhythm.Next(team.Team)!.Value;
        var begun = now.TimeOfDay < team.Team.ReviewTime ? now.Date.PlusDays(-1) : now.Date;
        // Of several that were due meanwhile only the last is posted.
        var on = LocalDate.Max(next, ReviewRhythm.LatestUpTo(begun, team.Team.ReviewDay));
        var isLate = Period.DaysBetween(on, now.Date) > MostDaysLate;
        if (!isLate)
        {
            turn.Session.Enqueue(new OutboxMessage
            {
                Key = $"review:{on.Iso()}",
                Team = team.Id,
                Kind = MessageKind.Review,
                Content = TeamReview.Of(Context(turn), content),
                At = turn.At,
            });
        }

        team.Team = isLate ? team.Team with { ReviewedOn = on } : ReviewRhythm.Posted(team.Team, on);
        team.Ledger.Add(new LedgerEntry(isLate ? "review.dropped" : "review.posted", turn.At, team.Id.Value, 0, on, "review"));
    }

    /// <summary>Nobody asks, so nobody is told more than the room may read.</summary>
    private static CommandContext Context(AgendaTurn turn) =>
        new(turn.Session, turn.Book, new Actor("", "", "", "", null), turn.At) { IsForRoom = true };
}
