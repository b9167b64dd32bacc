using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// Friday 15:00 on its owner's clock (the last working day before it, where Friday is none): one message that asks for the metrics
/// which the week, or the month, has no reading of yet. A button opens the form, another records the same as last week.
/// </summary>
/// <remarks>
/// Nobody who is away, muted or paused is asked, nor for a paused goal, on a holiday, nor after the week is over: that Friday is passed over, and a metric
/// is asked for once a Friday at most.
/// </remarks>
public sealed class MetricAskRule : IAgendaRule
{
    private const int MostButtons = 5;

    /// <summary>After so many questions in a row without a reading a weekly number is asked for monthly, which is said once.</summary>
    private const int MostInVain = 3;
    private static readonly LocalTime Afternoon = new(15, 0);

    public Instant? NextAt(MemberBook book, Instant from)
    {
        LocalDate? first = null;
        foreach (var metric in book.Team.Metrics.Items)
        {
            if (FridayOf(book, metric) is { } friday && (first is null || friday < first))
            {
                first = friday;
            }
        }

        return first is { } next ? AskAt(book, next, from) : null;
    }

    public void Run(AgendaTurn turn)
    {
        var book = turn.Book;
        var today = book.Today(turn.At);
        var due = new List<Metric>();
        var rarer = new List<Metric>();
        foreach (var metric in book.Team.Metrics.Items.ToList())
        {
            if (FridayOf(book, metric) is not { } friday || AskAt(book, friday, turn.At) is not { } at || at > turn.At)
            {
                continue;
            }

            var isBlocked = today > friday.PlusDays(2) || book.AwayOn(today) is not null || book.IsMuted(turn.At) || book.Team.IsHoliday(today)
                || IsPaused(book, turn.At) || !book.Team.IsAskedFor(metric, turn.At);
            var inVain = IsAnswered(metric) ? 0 : metric.AskedInVain;
            var backsOff = !isBlocked && metric.Cadence == MetricCadence.Weekly && inVain >= MostInVain;
            book.Team.Metrics.Put(metric with
            {
                AskFrom = LocalDate.Max(friday, today).PlusDays(1),
                AskedInVain = isBlocked ? inVain : backsOff ? 0 : inVain + 1,
                Cadence = backsOff ? MetricCadence.Monthly : metric.Cadence,
            });
            book.Team.Ledger.Add(new LedgerEntry(
                isBlocked ? "metric.question-dropped" : "metric.asked", turn.At, metric.Id.Value, 0, today, "metric.friday"));
            if (!isBlocked)
            {
                due.Add(metric);
                rarer.AddRange(backsOff ? [metric] : []);
            }
        }

        if (due.Count > 0)
        {
            turn.Send(MessageKind.Notice, $"metrics:{book.Id.Value}:{today.Iso()}", Ask(turn.Session, book, due, rarer, today));
        }
    }

    private static Reply Ask(ICoachSession session, MemberBook book, List<Metric> due, List<Metric> rarer, LocalDate today)
    {
        var buttons = new List<Button>();
        foreach (var metric in due.Take(MostButtons))
        {
            buttons.AddRange(NumbersDue.Record(book.Team, metric));
            buttons.AddRange(NumbersDue.Same(session, book, metric, due.Count, today));
        }

        if (due.Count == 1)
        {
            buttons.AddRange(CommandButton.Of(MetricAskTexts.StopButton, $"metric edit {NumbersDue.Name(book.Team, due[0])} --cadence never"));
        }

        var reply = Reply.Of(new Block.Text(MetricAskTexts.Ask([.. due.Select(m => m.Name)], due[0].Shape == MetricShape.Cumulative)));
        return rarer.Count == 0
            ? reply.With(buttons)
            : reply.Then(new Block.Text(MetricAskTexts.OnceAMonth([.. rarer.Select(m => m.Name)]))).With(buttons)
                .With(CommandButton.Of(MetricAskTexts.WeeklyButton, $"metric edit {NumbersDue.Name(book.Team, rarer[0])} --cadence weekly"));
    }

    /// <summary>Whether a reading came since it was asked for last, on that day or later.</summary>
    private static bool IsAnswered(Metric metric) =>
        metric.AskFrom is { } behind && metric.RecordedOn is { } on && on >= behind.PlusDays(-1);

    private static LocalDate? FridayOf(MemberBook book, Metric metric) =>
        metric.Cadence != MetricCadence.Never && book.Team.IsInUse(metric) && book.Team.OwnerOf(metric) == book.Id
            ? MetricDuty.NextFriday(metric, metric.RecordedOn ?? book.Clock.DayOf(book.Team.Team.InstalledAt))
            : null;

    private static bool IsPaused(MemberBook book, Instant at) =>
        book.OwnPauses.Items.Any(p => p.Scope == PauseScope.Member && p.IsOnAt(at))
        || book.Team.Pauses.Items.Any(p => p.Scope == PauseScope.Team && p.IsOnAt(at));

    /// <summary>15:00, or the first waking minute after it at which the host was there.</summary>
    private static Instant? AskAt(MemberBook book, LocalDate friday, Instant from)
    {
        var day = friday;
        for (var back = 1; back < 5 && !book.IsWorkingDay(day); back++)
        {
            day = friday.PlusDays(-back);
        }

        return book.FirstMinuteUp(Instant.Max(from, book.Clock.At(day.At(Afternoon))));
    }
}
