using CoachBot.Application.Agenda;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>
/// Edits the messages of occasions that a command acted upon, by button or by <c>log</c>, so that an old button never lies.
/// </summary>
public sealed class OccasionsBefore(MemberBook book)
{
    private readonly IReadOnlyList<Occasion> _before = [.. book.Occasions.Items.Where(o => o.State is OccasionState.Open or OccasionState.Missed)];

    public void EditMessages(ICoachSession session, MemberBook after, Instant now)
    {
        foreach (var before in _before)
        {
            var present = after.Occasions.Find(before.Id);
            if (ReferenceEquals(present, before) || present?.State == before.State || !WasTold(before)
                || OccasionMessages.ActedUpon(after, present, before) is not { } content
                || session.FindMessageAbout(after.Member.Team, before.Id) is not { } message)
            {
                continue;
            }

            session.Enqueue(new OutboxMessage
            {
                Key = $"edit:{message.Id}",
                Team = after.Member.Team,
                To = after.Id,
                Kind = message.Kind,
                Content = content,
                At = now,
                Edits = message.Id,
            });
        }
    }

    private static bool WasTold(Occasion occasion) =>
        occasion.ReminderMessage == MessageState.Sent || occasion.LastCallMessage == MessageState.Sent || occasion.NagMessage == MessageState.Sent;
}
