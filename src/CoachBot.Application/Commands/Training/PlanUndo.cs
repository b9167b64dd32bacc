using System.Text.Json;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Application.Training;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Commands.Training;

/// <summary>Takes a change of a plan back: what the speaker decided, never what others or the weeks have made of it since.</summary>
internal static class PlanUndo
{
    /// <summary>Books hold plans that have not ended: one that has is fetched first.</summary>
    public static void Load(CommandContext context, IEnumerable<UndoChange> changes)
    {
        var plans = context.Team.Plans;
        var missing = changes.Where(c => c.Kind == "plan").Select(c => new PlanId(c.Id)).Where(id => plans.Find(id) is null).ToHashSet();
        if (missing.Count > 0)
        {
            plans.Recall(
                context.Reader.Plans(context.Team.Id).Where(p => missing.Contains(p.Id)),
                (one, other) => one.Id.Value.CompareTo(other.Id.Value));
        }
    }

    /// <summary>A plan that others have joined is not taken back by who started it.</summary>
    public static bool IsBuiltUpon(CommandContext context, IEnumerable<UndoChange> changes) => changes.Any(c =>
        c.Kind == "plan" && Undoing.Read<TeamPlan>(c) is { IsProposal: true } before
        && context.Team.Plans.Find(before.Id) is { } present
        && present.PresentIn(context.Team).Any(m => m.Member != context.Member.Id));

    public static void TakeBack(CommandContext context, UndoChange change)
    {
        if (Undoing.Read<TeamPlan>(change) is not { } before || context.Team.Plans.Find(before.Id) is not { } present)
        {
            return;
        }

        var own = before.Members.Where(m => m.Member == context.Member.Id);
        var plan = before.IsProposal ? before : present with
        {
            Minutes = before.Minutes,
            EndedAt = IsEndedSince(change, present) ? present.EndedAt : before.EndedAt,
            Members = [.. present.Members.Where(m => m.Member != context.Member.Id), .. own],
        };
        plan = plan.IsLive ? context.SetShares(plan) : plan;
        context.Team.Plans.Put(plan);
        context.NotePlan("plan.restored", plan);
        if (plan.IsLive && plan.Minutes != present.Minutes)
        {
            context.RewriteWeeks(plan);
        }

        if (!plan.IsLive || plan.Find(context.Member.Id) is not { IsIn: true })
        {
            context.WithdrawWeek(plan, context.Member.Id);
        }

        if (present.EndedAt is not null && plan.EndedAt is null)
        {
            // They were told that it had stopped.
            foreach (var other in plan.PresentIn(context.Team).Where(m => m.Member != context.Member.Id))
            {
                context.Tell(other.Member, $"plan-goes-on:{plan.Id.Value}", Reply.Of(new Block.Text(PlanTexts.GoesOn(plan))));
            }
        }
    }

    /// <summary>Whether something else than the change has ended the plan: its last week, or whoever stopped it.</summary>
    private static bool IsEndedSince(UndoChange change, TeamPlan present) =>
        present.EndedAt is not null && change.After is { } after && RecordJson.Read<TeamPlan>(after) is { EndedAt: null };
}
