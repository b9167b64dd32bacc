using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using NodaTime;

namespace CoachBot.Application.Outbox;

/// <summary>
/// A team's room takes no more messages: whoever looks after the team is told privately, with what would work; once a day of which something was
/// to be said there, so that a room that is lost again is told again.
/// </summary>
public sealed class LostRooms(ICoachStore store)
{
    /// <summary>Tells the first of the highest role who is here; nobody where the workspace has no team or the team nobody left.</summary>
    /// <param name="of">The instant of what was to be said there.</param>
    public Task TellAsync(string platform, string workspace, string room, Instant of, Instant now, CancellationToken cancellationToken) =>
        store.InTransactionAsync(
            session =>
            {
                if (session.FindWorkspace(platform, workspace) is { LeftAt: null, Team: var team })
                {
                    TeamNotice.Enqueue(
                        session, team, $"room:{platform}:{room}:{of.InUtc().Date.Iso()}", Reply.Of(new Block.Text(UndeliveredTexts.RoomLost(room))), now);
                }

                return true;
            },
            cancellationToken);
}
