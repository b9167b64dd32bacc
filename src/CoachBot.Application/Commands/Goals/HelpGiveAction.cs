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

    public static ActionId LaterDue(Ask ask, LocalDate due) => ActionId.Of(Action, ("a", ask.Id), ("d", LocalDatePattern.Iso.Format(due)));

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
                (AskAnswer.LaterDue, Change(context, ask, goal => goal with { Due = LocalDatePattern.Iso.Parse(day).Value, ValueAtDue = null })),
            _ when action.Get("t") is { } target =>
                (AskAnswer.LowerTarget, Change(context, ask, goal => goal with { Target = decimal.Parse(target, System.Globalization.CultureInfo.InvariantCulture) })),
            _ => (AskAnswer.NotNow, AskTexts.LeftAsItIs()),
        };
        book.Asks.Put(ask with { Answer = answer });
        book.Note("ask.answered", context.Now, ask.Id, ask.Goal?.Value ?? 0, null, "ladder", LedgerEntry.Of(("answer", answer)));
        context.Settle(said);
        var reply = Reply.Of(new Block.Text(said));
        return answer == AskAnswer.NotNow ? reply : reply.With(CommandButton.Of(GoalCommandTexts.UndoButton, "undo"));
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

    private static Line Change(CommandContext context, Ask ask, Func<Goal, Goal> change)
    {
        var team = context.Team;
        if (ask.Goal is not { } id || team.Goals.Find(id) is not { IsOpen: true } before)
        {
            throw new UserError(GeneralTexts.Past());
        }

        context.RefuseUnlessOwn(before);
        var metric = team.Metrics.Get(before.Metric);
        var goal = change(before.Touched(context.Now));
        GoalParameters.CheckTerms(goal, metric, goal.Due != before.Due ? context.Today : null);
        team.Goals.Put(goal);
        GoalCuts.Recut(context.Reader, team, goal.Id, context.Now);
        context.Note("goal.edited", goal);
        var (giver, name) = (context.Member.Member.Name, GoalCommandTexts.Name(goal));
        var told = goal.Due != before.Due
            ? AskTexts.LaterDue(giver, name, goal.Due)
            : AskTexts.LowerTarget(giver, name, Quantity.Text(goal.Target, metric.Unit));
        context.Tell(ask.From, $"help:{ask.Id}", Reply.Of(new Block.Text(told))
            .With(CommandButton.Of(HandTexts.ShowButton, $"goal show {GoalCommandTexts.Reference(goal)}")));
        return AskTexts.Granted(
            team.NameOf(ask.From), GoalCommandTexts.Edited(GoalFigures.Of(context.Reader, team, team.Goals.Get(goal.Id), context.Now)));
    }
}
