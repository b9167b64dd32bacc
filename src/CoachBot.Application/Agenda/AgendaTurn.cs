using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>One member at one instant: what a rule works with.</summary>
public sealed class AgendaTurn(ICoachSession session, MemberBook book, Instant at)
{
    public ICoachSession Session { get; } = session;

    public MemberBook Book { get; } = book;

    public Instant At { get; } = at;

    /// <summary>Puts a message to the member down. What is told only along with another message goes with it.</summary>
    public void Send(MessageKind kind, string key, Reply content, OccasionId? about = null, bool onlyWhileOpen = false)
    {
        Session.Enqueue(new OutboxMessage
        {
            Key = key,
            Team = Book.Member.Team,
            To = Book.Id,
            Kind = kind,
            Content = WithReserves(content),
            At = At,
            About = about,
            OnlyWhileOpen = onlyWhileOpen ? about : null,
        });
    }

    /// <summary>Records that something was not sent, and why.</summary>
    public void Drop(string kind, Occasion occasion, string reason) =>
        Book.Note(kind + ".dropped", At, occasion.Id.Value, occasion.Commitment.Value, occasion.Date, "messages", LedgerEntry.Of(("because", reason)));

    /// <summary>A spent reserve is told with the next message, never by itself.</summary>
    private Reply WithReserves(Reply content)
    {
        var spent = Book.Occasions.Lasting.Where(o => o.State == OccasionState.Reserve && !o.ReserveTold).ToList();
        foreach (var occasion in spent)
        {
            Book.Occasions.Put(occasion with { ReserveTold = true });
        }

        return spent.Count == 0
            ? content
            : content.Then(new Block.Text(ReminderTexts.ReservesSpent(
                [.. spent.Select(o => (Book.Team.ChannelName(Book.CommitmentOf(o).Channel), o.Date))], Book.Standing.ReservesHeld)));
    }
}
