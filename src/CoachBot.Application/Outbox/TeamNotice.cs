using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Outbox;

/// <summary>What only whoever looks after a team can mend, told to them privately.</summary>
internal static class TeamNotice
{
    /// <summary>To the first of the highest role who is here; to nobody where the team has nobody left.</summary>
    /// <param name="key">The same for what is told once.</param>
    public static void Enqueue(ICoachSession session, TeamId team, string key, Reply content, Instant now)
    {
        if (session.Team(team).Roster.Where(r => r.IsHere).OrderByDescending(r => r.Role).ThenBy(r => r.Id.Value).FirstOrDefault() is { } who)
        {
            session.Enqueue(new OutboxMessage { Key = key, Team = team, To = who.Id, Kind = MessageKind.Notice, Content = content, At = now });
        }
    }
}
