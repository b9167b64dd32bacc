using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using NodaTime;

namespace CoachBot.Application.Outbox;

/// <summary>
/// The role that belongs to a team was deleted. The team stays closed, as it was meant to be: whoever looks after it is told privately that its
/// members are turned away until another role is named.
/// </summary>
public sealed class LostRoles(ICoachStore store)
{
    /// <summary>Tells it once; nothing where the role is no team's.</summary>
    public async Task TellAsync(string platform, string workspace, string role, Instant now, CancellationToken cancellationToken)
    {
        if (!await store.ReadAsync(reader => IsTeams(reader), cancellationToken))
        {
            return;
        }

        await store.InTransactionAsync(
            session =>
            {
                if (IsTeams(session) && session.FindWorkspace(platform, workspace) is { Team: var team })
                {
                    var content = Reply.Of(new Block.Text(UndeliveredTexts.RoleLost(session.Team(team).Team.Name)));
                    TeamNotice.Enqueue(session, team, $"role:{platform}:{role}", content, now);
                }

                return true;
            },
            cancellationToken);

        bool IsTeams(ICoachReader reader) => reader.FindWorkspace(platform, workspace) is { LeftAt: null, Role: { } known } && known == role;
    }
}
