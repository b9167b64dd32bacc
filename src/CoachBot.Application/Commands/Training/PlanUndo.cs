using CoachBot.Application.Training;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Commands.Training;

/// <summary>Takes a change of a plan back: what the speaker decided, never what others or the weeks have made of it since.</summary>
internal static class PlanUndo
{
    /// <summary>A plan that others have joined is not taken back by who started it.</summary>
    public static bool IsBuiltUpon(CommandContext context, IEnumerable<UndoChange> changes) => changes.Any(c =>
        c.Kind == "plan" && Undoing.Read<TeamPlan>(c) is { IsProposal: true } before
        && Present(context, before.Id) is { } present && present.PresentIn(context.Team).Any(m => m.Member != context.Member.Id));

    public static void TakeBack(CommandContext context, TeamPlan before)
    {
        if (Present(context, before.Id) is not { } present)
        {
            return;
        }

        var own = before.Members.Where(m => m.Member == context.Member.Id);
        var plan = before.IsProposal ? before : present with
        {
            Minutes = before.Minutes,
            EndedAt = before.EndedAt,
            Members = [.. present.Members.Where(m => m.Member != context.Member.Id), .. own],
        };
        plan = plan.IsLive ? context.SetShares(plan) : plan;
        context.Team.Plans.Put(plan);
        context.NotePlan("plan.restored", plan);
    }

    private static TeamPlan? Present(CommandContext context, PlanId id) =>
        context.Team.Plans.Find(id) ?? context.Reader.Plans(context.Team.Id).FirstOrDefault(p => p.Id == id);
}
