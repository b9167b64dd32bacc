using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Content;
using CoachBot.Application.Goals;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Application.Training;

/// <summary>What members are told of a plan: at their first waking minute.</summary>
internal static class PlanMessages
{
    /// <summary>The week that begins, and what followed from the last one.</summary>
    public static Reply Week(ICoachReader reader, MemberBook book, TeamPlan plan, PlansContent content, Instant now)
    {
        var member = plan.Find(book.Id)!;
        var commitment = book.Commitments.Get(member.Commitment);
        List<Block> blocks =
        [
            new Block.Text(PlanTexts.NewWeek(plan, content.AboutWeek(plan.Key, plan.Weeks.Count - plan.Step - 1))),
            new Block.Text(PlanProposalTexts.Sessions(plan.Step + 1, plan.ShareOf(member), PlanShares.SpreadOf(plan, member, commitment.Schedule))),
        ];
        if (PlanBlocks.Why(plan).ToList() is { Count: > 0 } why)
        {
            blocks.InsertRange(0, why);
            blocks.AddRange(Effect(reader, book.Team, plan, now).Select(line => new Block.Text(line)));
        }

        var isCheckpoint = IsCheckpoint(plan);
        if (isCheckpoint)
        {
            blocks.Add(new Block.Text(PlanTexts.Checkpoint(plan.Checkpoint!.Value)));
        }

        return Reply.Of(blocks)
            .With(isCheckpoint ? CommandButton.Of(PlanTexts.SurveyButton, "plan survey") : [])
            .With(CommandButton.Of(PlanTexts.ShowButton, "plan show"));
    }

    /// <summary>The same week once the plan was changed: what was asked before is past.</summary>
    public static Reply Changed(MemberBook book, TeamPlan plan)
    {
        var member = plan.Find(book.Id)!;
        var commitment = book.Commitments.Get(member.Commitment);
        var sessions = PlanProposalTexts.Sessions(plan.Step + 1, plan.ShareOf(member), PlanShares.SpreadOf(plan, member, commitment.Schedule));
        return Reply.Of(new Block.Text(PlanTexts.ChangedWeek(plan)), new Block.Text(sessions)).With(CommandButton.Of(PlanTexts.ShowButton, "plan show"));
    }

    public static Reply Finished(TeamPlan plan)
    {
        var reply = Reply.Of(new Block.Text(PlanTexts.Finished(plan)));
        return (IsCheckpoint(plan)
                ? reply.Then(new Block.Text(PlanTexts.Checkpoint(plan.Checkpoint!.Value)))
                    .With(CommandButton.Of(PlanTexts.SurveyButton, "plan survey"))
                : reply)
            .With(DayButtons());
    }

    public static IEnumerable<Button> DayButtons() =>
        CommandButton.Of(PlanTexts.KeepDaysButton, "plan leave keep").Concat(CommandButton.Of(PlanTexts.EndDaysButton, "plan leave end"));

    /// <summary>When the plan ends, and what that does to its goal.</summary>
    public static IEnumerable<Line> Effect(ICoachReader reader, TeamBook team, TeamPlan plan, Instant now)
    {
        yield return PlanTexts.Ends(plan);
        if (plan.Goal is { } id && team.Goals.Find(id) is { IsOpen: true } goal)
        {
            yield return PlanProposalTexts.AgainstGoal(plan, goal);
            yield return PlanProposalTexts.Forecast(GoalFigures.Of(reader, team, goal, now).Forecast);
        }
    }

    public static OutboxMessage To(MemberBook book, TeamPlan plan, string step, Reply content, Instant at) => new()
    {
        Key = KeyOf(plan, step, book.Id),
        Team = book.Member.Team,
        To = book.Id,
        Kind = MessageKind.Notice,
        Content = content,
        At = at,
    };

    /// <summary>The key of a message of a plan to a member.</summary>
    public static string KeyOf(TeamPlan plan, string step, MemberId to) => $"plan:{plan.Id.Value}:{step}:{to.Value}";

    /// <summary>Whether the week that has just ended is one after which the survey is answered.</summary>
    private static bool IsCheckpoint(TeamPlan plan) =>
        plan.Checkpoint > 0 && plan.Past[^1] is { Outcome: WeekOutcome.Kept } last && last.Step + 1 == plan.Checkpoint;
}
