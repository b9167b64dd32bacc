using CoachBot.Application.Chat;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Application.Commands.Goals;

/// <summary>
/// What a named person gives who was asked for time or scope. A later date and a lower target change the goal at once, by its owner's or
/// a lead's right; less time is only offered to the member, whose commitment it is.
/// </summary>
public sealed class HelpGiveAction : IButtonAction
{
    public const int MoreWeeks = 2;
    private const string Action = "help.give";

    public string Name => Action;

    public bool CanUndo => true;

    public string UndoAs => "goal help";

    public static ActionId LessTime(Ask ask, SmallerPlan plan) =>
        ActionId.Of(Action, ("a", ask.Id), ("s", plan.Schedule.Code()), ("m", plan.Minutes));

    public static ActionId LaterDue(Ask ask, LocalDate due) => ActionId.Of(Action, ("a", ask.Id), ("d", due.Iso()));

    public static ActionId LowerTo(Ask ask, decimal target) => ActionId.Of(Action, ("a", ask.Id), ("t", target));

    public static ActionId NotNow(Ask ask) => ActionId.Of(Action, ("a", ask.Id));

    public Reply Handle(CommandContext context, ActionId action)
    {
        var book = context.Member;
        if (action.Id("a") is not { } id || book.Asks.Find(id) is not { Answer: AskAnswer.None, Message: MessageState.Sent } ask)
        {
            throw new UserError(GeneralTexts.Past());
        }

        var (answer, said) = action switch
        {
            _ when action.Get("s") is { } schedule && action.Id("m") is { } minutes =>
                (AskAnswer.LessTime, OfferLess(context, ask, ScheduleCode.Read(schedule), (int)minutes)),
            _ when action.Get("d") is { } day =>
                (AskAnswer.LaterDue, Later(context, ask, LocalDatePattern.Iso.Parse(day).Value)),
            _ when action.Get("t") is { } target =>
                (AskAnswer.LowerTarget, Lower(context, ask, decimal.Parse(target, System.Globalization.CultureInfo.InvariantCulture))),
            _ => (AskAnswer.NotNow, AskTexts.LeftAsItIs()),
        };
        book.Asks.Put(ask with { Answer = answer });
        book.Note("ask.answered", context.Now, ask.Id, ask.Goal?.Value ?? 0, null, "ladder", LedgerEntry.Of(("answer", answer)));
        context.Settle(said);
        var reply = Reply.Of(new Block.Text(said));
        return answer == AskAnswer.NotNow ? reply : reply.With(CommandButton.Undo);
    }

    private static Line OfferLess(CommandContext context, Ask ask, Schedule schedule, int minutes)
    {
        var from = context.Session.Member(context.Team.Id, ask.From);
        if (!from.Member.IsHere || from.Commitments.Find(ask.Commitment) is not { IsLive: true } commitment)
        {
            throw new UserError(GeneralTexts.Past());
        }

        var plan = new SmallerPlan(schedule, minutes, 0);
        context.Tell(ask.From, $"help:{ask.Id}", Reply.Of(new Block.Text(AskTexts.LessTime(
                context.Member.Member.Name, context.Team.ChannelName(commitment.Channel), commitment, plan)))
            .With(
                new Button(AskTexts.TakeButton, HelpTakeAction.Of(context.Member.Id, ask, plan)),
                new Button(AskTexts.KeepButton, HelpTakeAction.Leaving(context.Member.Id, ask))));
        return AskTexts.OfferedLess(from.Member.Name);
    }

    /// <summary>Moves the due date; not to one that the goal has passed since by other means.</summary>
    private static Line Later(CommandContext context, Ask ask, LocalDate due)
    {
        var before = GoalOf(context, ask);
        return due > before.Due
            ? Change(context, ask, before with { Due = due, ValueAtDue = null }, context.Today, AskTexts.LaterDue(
                context.Member.Member.Name, GoalCommandTexts.Name(before), due))
            : throw new UserError(GeneralTexts.Past());
    }

    /// <summary>Lowers the target; not to one that asks more than the goal's by now.</summary>
    private static Line Lower(CommandContext context, Ask ask, decimal target)
    {
        var before = GoalOf(context, ask);
        var metric = context.Team.Metrics.Get(before.Metric);
        return metric.Direction.Lead(before.Target, target) > 0
            ? Change(context, ask, before with { Target = target }, dueFrom: null, AskTexts.LowerTarget(
                context.Member.Member.Name, GoalCommandTexts.Name(before), Quantity.Of(target, metric.Unit)))
            : throw new UserError(GeneralTexts.Past());
    }

    /// <summary>The goal of a request, which the speaker may change.</summary>
    /// <exception cref="UserError">It is closed, or somebody else's and the speaker is no lead.</exception>
    private static Goal GoalOf(CommandContext context, Ask ask)
    {
        if (ask.Goal is not { } id || context.Team.Goals.Find(id) is not { IsOpen: true } goal)
        {
            throw new UserError(GeneralTexts.Past());
        }

        context.RefuseUnlessOwn(goal);
        return goal;
    }

    private static Line Change(CommandContext context, Ask ask, Goal changed, LocalDate? dueFrom, Line told)
    {
        var team = context.Team;
        var goal = changed.Touched(context.Now);
        GoalParameters.CheckTerms(goal, team.Metrics.Get(goal.Metric), dueFrom);
        team.Goals.Put(goal);
        GoalCuts.Recut(context.Reader, team, goal.Id, context.Now);
        context.Note("goal.edited", goal);
        context.Tell(ask.From, $"help:{ask.Id}", Reply.Of(new Block.Text(told))
            .With(CommandButton.Of(HandTexts.ShowButton, $"goal show {GoalCommandTexts.Reference(goal)}")));
        return AskTexts.Granted(
            team.NameOf(ask.From), GoalCommandTexts.Edited(GoalFigures.Of(context.Reader, team, team.Goals.Get(goal.Id), context.Now)));
    }
}
