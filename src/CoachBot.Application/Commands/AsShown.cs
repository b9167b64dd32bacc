using System.Globalization;
using CoachBot.Application.Commands.Audits;
using CoachBot.Application.Commands.Training;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Commands;

/// <summary>
/// What a button that changes something for all was shown with. Several people see it, and it may be pressed twice: where that is otherwise by
/// now, nothing is done, and who was quicker is named.
/// </summary>
internal static class AsShown
{
    private const string OfPlan = "plan";
    private const string OfAudit = "audit";

    /// <summary>A plan's minutes.</summary>
    public static string Of(TeamPlan plan) => Written(OfPlan, plan.Id.Value, StateOf(plan));

    /// <summary>What was decided on a channel; one's own mind may be changed with the same buttons.</summary>
    public static string Of(Channel channel) => Written(OfAudit, channel.Id.Value, StateOf(channel));

    /// <exception cref="UserError">It is otherwise by now.</exception>
    public static void Demand(CommandContext context, string shown)
    {
        if (shown.Split('.') is not [var kind, var number, var state]
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            throw new UserError(GeneralTexts.Past());
        }

        if (kind == OfPlan)
        {
            Demand(context, new PlanId(id), state);
        }
        else if (context.Team.Channels.Find(new ChannelId(id)) is not { } channel)
        {
            throw new UserError(GeneralTexts.Past());
        }
        else if (channel.Audit?.Decision is { } decision && decision.By != context.Member.Id && StateOf(channel) != state)
        {
            throw new UserError(AuditTexts.DecidedMeanwhile(channel.Name, decision.Verdict, decision.On, context.Team.NameOf(decision.By)));
        }
    }

    private static void Demand(CommandContext context, PlanId id, string state)
    {
        if (context.Team.Plans.Find(id) is not { IsLive: true } plan)
        {
            throw new UserError(context.NoPlan());
        }

        if (StateOf(plan) != state)
        {
            throw new UserError(Reply.Of(new Block.Text(PlanTexts.AdjustedMeanwhile(plan, context.OtherWhoDid("plan.adjusted", id.Value))))
                .With(CommandButton.Of(PlanTexts.ShowButton, "plan show")));
        }
    }

    private static string StateOf(TeamPlan plan) => plan.Minutes.ToString(CultureInfo.InvariantCulture);

    private static string StateOf(Channel channel) =>
        channel.Audit?.Decision is { } decision ? $"{decision.On.Iso()}-{AuditedChannels.Word(decision.Verdict)}" : "";

    private static string Written(string kind, long id, string state) => string.Create(CultureInfo.InvariantCulture, $"{kind}.{id}.{state}");
}
