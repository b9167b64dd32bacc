using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// A goal that nobody has touched for 28 days: its owner is asked whether it is still on, at the first waking minute, and again
/// weekly; after three questions without an answer closing it is proposed, once. It is never closed without the owner.
/// </summary>
/// <remarks>
/// While the owner is away or mutes the coach, or the owner, the team or the goal is paused, nothing is asked and nothing counted:
/// it comes up again a week later.
/// </remarks>
public sealed class UntouchedGoalRule : IAgendaRule
{
    private const int Questions = 3;
    private static readonly Duration Untouched = Duration.FromDays(28);
    private static readonly Duration Again = Duration.FromDays(7);

    public Instant? NextAt(MemberBook book, Instant from)
    {
        Goal? first = null;
        foreach (var goal in book.Team.Goals.Items)
        {
            if (IsWatched(goal, book) && (first is null || CauseOf(goal) < CauseOf(first)))
            {
                first = goal;
            }
        }

        return first is null ? null : book.FirstMinuteUp(Instant.Max(from, CauseOf(first)));
    }

    public void Run(AgendaTurn turn)
    {
        var book = turn.Book;
        foreach (var goal in book.Team.Goals.Items.Where(g => IsWatched(g, book) && book.FirstMinuteUp(Instant.Max(turn.At, CauseOf(g))) <= turn.At).ToList())
        {
            var isBlocked = book.AwayOn(book.Today(turn.At)) is not null || book.IsMuted(turn.At)
                || GoalFigures.IsPaused(book.Team, book, goal, turn.At);
            var asked = goal with { AskedAt = turn.At, Asked = goal.Asked + (isBlocked ? 0 : 1) };
            book.Team.Goals.Put(asked);
            book.Team.Ledger.Add(new LedgerEntry(isBlocked ? "goal.question-dropped" : "goal.asked", turn.At, goal.Id.Value, 0,
                book.Today(turn.At), "goal.untouched", LedgerEntry.Of(("asked", asked.Asked))));
            if (!isBlocked)
            {
                turn.Send(
                    MessageKind.Notice, $"goal-untouched:{goal.Id.Value}:{turn.At.ToUnixTimeMilliseconds()}", Ask(book, asked, turn.At));
            }
        }
    }

    private static Reply Ask(MemberBook book, Goal goal, Instant at)
    {
        var name = GoalCommandTexts.Reference(goal);
        var weeks = (int)((at - goal.TouchedAt).TotalDays / 7);
        var metric = book.Team.Metrics.Get(goal.Metric);
        var value = Quantity.Of(metric.Value ?? goal.Baseline, metric.Unit);
        var record = CommandButton.Of(GoalCommandTexts.RecordButton, $"record {name}");
        var stillOn = CommandButton.Of(UntouchedGoalTexts.StillOnButton, $"goal keep {name}");
        var close = CommandButton.Of(GoalCommandTexts.CloseButton, $"goal close {name}");
        return goal.Asked > Questions
            ? Reply.Of(new Block.Text(UntouchedGoalTexts.ProposeToClose(GoalCommandTexts.Name(goal), weeks))).With([.. close, .. stillOn])
            : Reply.Of(new Block.Text(UntouchedGoalTexts.StillOn(GoalCommandTexts.Name(goal), weeks, value)))
                .With([.. record, .. stillOn, .. close]);
    }

    private static bool IsWatched(Goal goal, MemberBook book) => goal.IsOpen && goal.Owner == book.Id && goal.Asked <= Questions;

    private static Instant CauseOf(Goal goal) => goal.AskedAt is { } asked ? asked + Again : goal.TouchedAt + Untouched;
}
