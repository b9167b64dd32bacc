using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>
/// The goals of somebody who leaves: each lead is asked who carries them on (where no lead is left, everyone). That somebody left is
/// seen by all; that somebody is away is told to nobody.
/// </summary>
public static class OrphanedGoals
{
    private const int MostButtons = 5;

    public static void Offer(ICoachSession session, MemberBook leaver, Instant now)
    {
        var team = leaver.Team;
        var goals = team.Goals.Items.Where(g => g.IsOpen && g.Owner == leaver.Id).ToList();
        if (goals.Count == 0)
        {
            return;
        }

        var here = team.Roster.Where(r => r.IsHere && r.Id != leaver.Id).ToList();
        var leads = here.Where(r => r.Role >= Role.Lead).ToList();
        var content = Reply.Of(
                new Block.Text(HandTexts.Orphaned(goals.Count)),
                GoalBlocks.Table(goals.Select(g => GoalFigures.Of(session, team, g, now))),
                new Block.Text(HandTexts.OrphansWhere(goals[0])))
            .With(goals.Take(MostButtons).Select(g => new Button(HandTexts.AdoptButton(g), GoalAdoptAction.Of(g))));
        foreach (var lead in leads.Count > 0 ? leads : here)
        {
            session.Enqueue(new OutboxMessage
            {
                Key = $"orphans:{leaver.Id.Value}:{now.ToUnixTimeMilliseconds()}:{lead.Id.Value}",
                Team = team.Id,
                To = lead.Id,
                Kind = MessageKind.Notice,
                Content = content,
                At = session.Member(team.Id, lead.Id).FirstMinuteHere(now),
            });
        }
    }
}
