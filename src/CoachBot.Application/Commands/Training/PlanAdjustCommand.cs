using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Training;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Commands.Training;

/// <summary>Makes a plan easier or harder for all, or changes the speaker's own days and the most that they give.</summary>
public sealed class PlanAdjustCommand(CoachingContent content) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "plan adjust", "Make a plan easier or harder, or change your days", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            OwnPlan.Named(content.Plans),
            new("how", ParameterKind.Choice, "Easier or harder") { Choices = ["easier", "harder"] },
            new("minutes", ParameterKind.Duration, "Minutes that this week is to have") { Anywhere = true },
            new("days", ParameterKind.Schedule, "Your days"),
            new("most", ParameterKind.Duration, "The most minutes a week that you can give") { PerWeek = true, Markers = ["most"], OnlyMarked = true },
            new("anyway", ParameterKind.Choice, "Even if it climbs fast") { Choices = ["anyway"], Anywhere = true, NotInForm = true },
        ],
        Examples = ["plan adjust easier", "plan adjust 45m", "plan adjust tue thu"],
    };

    public Reply Handle(CommandContext context)
    {
        var arguments = context.Arguments;
        var reply = arguments.Has("days") || arguments.Has("most") ? AdjustOwn(context)
            : arguments.Has("how") || arguments.Has("minutes") ? AdjustAll(context)
            : throw new UserError(PlanTexts.AdjustHow());
        return reply.With(CommandButton.Of(PlanTexts.ShowButton, "plan show"))
            .With(CommandButton.Undo);
    }

    private static Reply AdjustAll(CommandContext context)
    {
        var plan = context.ToChange();
        var first = FirstWeek(context, plan);
        if (first is < PlansContent.LeastMinutes or > PlansContent.MostMinutes)
        {
            throw new UserError(PlanProposalTexts.MinutesRange(PlansContent.LeastMinutes, PlansContent.MostMinutes));
        }

        var climb = (first - plan.Minutes) * 100 / plan.Minutes;
        if (climb > PlanShape.Refused && !context.Arguments.Has("anyway"))
        {
            throw new UserError(PlanTexts.ClimbsBy(climb, plan.Loads[plan.Step] * (100 + PlanShape.MostClimb(plan.Kind)) / 100));
        }

        plan = context.SetShares(plan with { Minutes = first });
        context.Team.Plans.Put(plan);
        context.NotePlan("plan.adjusted", plan);
        context.WithdrawWeek(plan, context.Member.Id);
        context.RewriteWeeks(plan);
        return Reply.Of(new Block.Text(PlanTexts.Adjusted(plan)));
    }

    /// <summary>What the first week would have been, for the present one to be what is wanted.</summary>
    private static int FirstWeek(CommandContext context, TeamPlan plan) => context.Arguments.Find<string>("how") switch
    {
        "easier" => Math.Max(PlansContent.LeastMinutes, plan.Minutes * 4 / 5),
        "harder" => Math.Max(plan.Minutes + 1, plan.Minutes * 11 / 10),
        _ => context.Arguments.Get<int>("minutes") * 100 / plan.Weeks[plan.Step].Load,
    };

    private static Reply AdjustOwn(CommandContext context)
    {
        var book = context.Member;
        var plan = context.Live().FirstOrDefault(p => p.Find(book.Id) is not null) ?? throw new UserError(PlanTexts.NoneOfYours());
        var member = plan.Find(book.Id)!;
        if (context.Arguments.FindValue<int>("most") is { } most)
        {
            member = member with { Most = Math.Max(PlansContent.LeastMinutes, most) };
        }

        if (book.Commitments.Find(member.Commitment) is not { IsLive: true } commitment)
        {
            throw new UserError(PlanTexts.NoneOfYours());
        }

        var days = OwnPlan.DaysFor(plan, context.Arguments.Find<Schedule>("days") ?? commitment.Schedule, member.Most);
        if (context.Arguments.Has("days"))
        {
            book.Amend(commitment with { Schedule = days }, context.Now);
            context.RecutGoalOf(commitment);
        }

        plan = plan.With(member);
        plan = member.SetFor is { } monday ? PlanShares.Set(book, plan, member, monday, context.Now) : plan;
        context.Team.Plans.Put(plan);
        context.NotePlan("plan.own", plan);
        context.WithdrawWeek(plan, book.Id);
        var sessions = PlanProposalTexts.Sessions(plan.Step + 1, plan.ShareOf(member), PlanShares.SpreadOf(plan, member, days));
        return Reply.Of(new Block.Text(context.Arguments.Has("days") ? PlanTexts.OwnDays(sessions) : PlanTexts.OwnMost(member.Most)));
    }
}
