using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// Wednesday at ten each of two buddies is reminded of the other, never because of what the other did. Unanswered, the next nudge comes
/// after four weeks.
/// </summary>
public sealed class BuddyRule : IAgendaRule
{
    private const int WeeksUnanswered = 4;
    private static readonly LocalTime Morning = new(10, 0);

    public Instant? NextAt(MemberBook book, Instant from) => book.Member.Buddy is { IsMutual: true, NudgeOn: { } day }
        ? book.FirstMinuteHere(Instant.Max(from, book.Clock.At(day.At(Morning))))
        : null;

    public void Run(AgendaTurn turn)
    {
        var book = turn.Book;
        if (NextAt(book, turn.At) is not { } at || at > turn.At || book.Member.Buddy is not { } buddy)
        {
            return;
        }

        book.Change(book.Member with { Buddy = buddy.After(book.Today(turn.At).PlusWeeks(WeeksUnanswered - 1)) });
        if (!book.IsMuted(turn.At) && !book.IsPaused(turn.At) && book.Team.Roster.Any(r => r.Id == buddy.Person && r.IsHere))
        {
            turn.Send(
                MessageKind.Notice, Notices.KeyOf(buddy.Person, $"buddy-nudge:{book.Id.Value}:{turn.At.ToUnixTimeMilliseconds()}"),
                Reply.Of(new Block.Text(BuddyTexts.Nudge(book.Team.NameOf(buddy.Person)))).With(
                    new Button(BuddyTexts.WordButton, BuddyWordAction.Of(buddy, sends: true)),
                    new Button(BuddyTexts.NotThisWeekButton, BuddyWordAction.Of(buddy, sends: false))));
        }
    }
}
