using CoachBot.Application.Agenda;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>
/// Edits the messages about occasions that a command acted upon, by button, by <c>log</c> or by <c>undo</c>, so that an old button
/// never lies.
/// </summary>
public sealed class OccasionsBefore(MemberBook book)
{
    private readonly Occasion[] _before = [.. book.Occasions.Items];

    public void EditMessages(ICoachSession session, MemberBook after, Instant now)
    {
        var changed = after.Occasions.Before.Select(o => o.Key).ToHashSet();
        foreach (var back in after.Occasions.Before.Where(o => o.Value is null).Select(o => after.Occasions.Find(o.Key)))
        {
            if (back is { State: OccasionState.Open } && WasTold(back))
            {
                session.EditMessages(after.Member.Team, back.Id, null, now);
            }
        }

        foreach (var before in _before.Where(o => changed.Contains(o.Id) && WasTold(o)))
        {
            var present = after.Occasions.Find(before.Id);
            if (ReferenceEquals(present, before) || present?.State == before.State)
            {
                continue;
            }

            if (IsBackfilled(before, present) || IsBackfilled(present, before))
            {
                // Messages already sent stay, and so there is nothing to set right where it is taken back.
                continue;
            }

            if (OccasionMessages.ActedUpon(after, present, before) is { } acted)
            {
                session.EditMessages(after.Member.Team, before.Id, acted, now);
            }
            else if (before.State is not (OccasionState.Open or OccasionState.Missed))
            {
                session.EditMessages(after.Member.Team, before.Id, OccasionMessages.OpenAgain(after, present!, now), now);
            }
        }
    }

    private static bool IsBackfilled(Occasion? from, Occasion? to) =>
        from?.State is OccasionState.Missed or OccasionState.Reserve && to is { State: OccasionState.Kept, SettledAt: { } at } && at >= to.Close;

    private static bool WasTold(Occasion occasion) =>
        occasion.ReminderMessage == MessageState.Sent || occasion.LastCallMessage == MessageState.Sent || occasion.NagMessage == MessageState.Sent;
}
