using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// Tells a named person what is asked of them, at their first waking minute on a day that they are here, with a button for each thing
/// that would help. What is no longer needed by then, or no longer agreed to, is not asked.
/// </summary>
public sealed class AskRule : IAgendaRule
{
    private const int FirstStep = 3;

    public Instant? NextAt(MemberBook book, Instant from)
    {
        Instant? first = null;
        foreach (var ask in book.Asks.Items)
        {
            if (ask.Message == MessageState.Pending && book.FirstMinuteHere(Instant.Max(from, ask.At)) is var at && (first is null || at < first))
            {
                first = at;
            }
        }

        return first;
    }

    public void Run(AgendaTurn turn)
    {
        foreach (var ask in turn.Book.Asks.Items.Where(a => a.Message == MessageState.Pending && turn.Book.FirstMinuteHere(Instant.Max(turn.At, a.At)) <= turn.At).ToList())
        {
            var from = turn.Session.Member(turn.Book.Member.Team, ask.From);
            var isWanted = IsWanted(turn, from, ask);
            turn.Book.Asks.Put(ask with { Message = isWanted ? MessageState.Sent : MessageState.Withdrawn });
            if (isWanted)
            {
                turn.Send(MessageKind.Notice, $"ask:{ask.Id}", Compose(turn, from, ask));
            }

            turn.Book.Note(
                isWanted ? "ask.sent" : "ask.withdrawn", turn.At, ask.Id, ask.Goal?.Value ?? 0, null, "ladder", LedgerEntry.Of(("step", ask.Step)));
        }
    }

    private static bool IsWanted(AgendaTurn turn, MemberBook from, Ask ask) =>
        from.Member.IsHere && Escalation.NamedBy(from, turn.At) == turn.Book.Id && !turn.Book.IsPaused(turn.At)
        && from.Commitments.Find(ask.Commitment) is { IsLive: true } && from.Misses(ask.Commitment, turn.At) >= FirstStep;

    private static Reply Compose(AgendaTurn turn, MemberBook from, Ask ask)
    {
        var team = turn.Book.Team;
        var commitment = from.Commitments.Get(ask.Commitment);
        var goal = ask.Goal is { } id && team.Goals.Find(id) is { IsOpen: true } open ? open : null;
        List<Button> buttons = [];
        if (SmallerPlan.Of(commitment) is { } plan)
        {
            buttons.Add(new Button(AskTexts.LessButton(plan.MinutesAWeek, plan, commitment), HelpGiveAction.LessTime(ask, plan)));
        }

        if (goal is not null && (goal.Owner == turn.Book.Id || turn.Book.Member.Role >= Role.Lead))
        {
            var snapshot = GoalFigures.Of(turn.Session, team, goal, turn.At);
            buttons.Add(new Button(
                AskTexts.LaterButton, HelpGiveAction.LaterDue(ask, LocalDate.Max(goal.Due, snapshot.Today).PlusWeeks(HelpGiveAction.MoreWeeks))));
            if (LowerTarget.Of(snapshot.Terms, snapshot.Value) is { } lower)
            {
                buttons.Add(new Button(AskTexts.LowerButton(turn.Book.Format(snapshot.Today).Quantity(Quantity.Of(lower, snapshot.Metric.Unit))), HelpGiveAction.LowerTo(ask, lower)));
            }
        }

        buttons.Add(new Button(AskTexts.NotNowButton, HelpGiveAction.NotNow(ask)));
        buttons.Add(new Button(AgreementTexts.NoMoreButton, AgreementAction.Of(from.Id, agrees: false)));
        return Reply.Of(
                new Block.Text(AskTexts.Ask(
                    from.Member.Name, team.ChannelName(commitment.Channel), commitment, goal is null ? null : GoalCommandTexts.Name(goal))),
                new Block.Text(AskTexts.AskMeans()))
            .With(buttons);
    }
}
