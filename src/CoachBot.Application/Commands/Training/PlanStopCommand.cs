using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Training;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Commands.Training;

/// <summary>Stops a plan for all. Each is asked whether their days stay.</summary>
public sealed class PlanStopCommand(CoachingContent content) : ICommand
{
    public CommandDefinition Definition { get; } = new("plan stop", "Stop a plan; what was done stays", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            OwnPlan.Named(content.Plans),
            new("days", ParameterKind.Choice, "Do your days stay") { Choices = ["keep", "end"] },
        ],
        Examples = ["plan stop", "plan stop end"],
    };

    public Reply Handle(CommandContext context)
    {
        var days = context.Arguments.Find<string>("days");
        if (days is not null && context.Live().Count == 0 && context.EndedWithDays()?.Find(context.Member.Id) is { } left)
        {
            // The question that a stop asks, answered with the same words.
            return Reply.Of(new Block.Text(context.GiveBack(left, days == "keep"))).With(CommandButton.Undo);
        }

        var plan = context.ToChange() with { EndedAt = context.Now };
        context.Team.Plans.Put(plan);
        context.NotePlan("plan.stopped", plan);
        foreach (var member in plan.PresentIn(context.Team))
        {
            context.WithdrawWeek(plan, member.Member);
        }

        foreach (var other in plan.PresentIn(context.Team).Where(m => m.Member != context.Member.Id))
        {
            context.Tell(other.Member, $"plan-stopped:{plan.Id.Value}",
                Reply.Of(new Block.Text(PlanTexts.Stopped(plan)), new Block.Text(PlanTexts.KeepDays())).With(PlanMessages.DayButtons()));
        }

        var reply = Reply.Of(new Block.Text(PlanTexts.Stopped(plan)));
        if (plan.Find(context.Member.Id) is not { } own)
        {
            return reply.With(CommandButton.Undo);
        }

        return days is not null
            ? reply.Then(new Block.Text(context.GiveBack(own, days == "keep"))).With(CommandButton.Undo)
            : reply.Then(new Block.Text(PlanTexts.KeepDays())).With(PlanMessages.DayButtons()).With(CommandButton.Undo);
    }
}
