using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>
/// The line of a goal: from (start, baseline) through the milestones to (due, target), in equal steps per due day,
/// the start day counted, each step taken at that day's close; on excused days it stands still.
/// </summary>
/// <remarks>
/// A recursion over the closes: line(start − 1) = baseline; a due day d adds (next anchor − line(d − 1)) ÷ the due days
/// from d to that anchor, as known on d. So a new cut spreads what is left over the due days left, days before it stay
/// as they were, and a paused day re-spreads by itself. An anchor with no due day left before it is jumped to at its close.
/// Example: 0 to 10 leads, Monday 5 to Friday 16 January: 1 lead a due day, so 1 at Monday's close and 5 at Friday's.
/// </remarks>
public sealed class GoalLine
{
    // A third of a step, three times over, must not look like more than the step.
    private const int Decimals = 12;

    private readonly LocalDate _start;
    private readonly decimal[] _closes;
    private readonly bool[] _due;
    private readonly decimal _target;

    /// <param name="terms">Start and baseline are read here; everything after the start comes from the cuts.</param>
    /// <param name="cuts">By their first date, ascending; of two with the same date the later in the list holds. At least one.</param>
    /// <param name="pausedDays">Days at whose close a pause was on; days not yet closed are not to be in it.</param>
    public GoalLine(GoalTerms terms, IReadOnlyList<LineCut> cuts, IReadOnlySet<LocalDate> pausedDays)
    {
        _start = terms.Start;
        Milestone last = cuts[^1].Anchors[^1];
        _target = last.Value;
        int days = Math.Max(0, Period.DaysBetween(_start, last.Date) + 1);
        _closes = new decimal[days + 1];
        _due = new bool[days + 1];
        _closes[0] = terms.Baseline;
        Walk(cuts, pausedDays);
    }

    /// <summary>The line at the close of a day, in the goal's unit: the baseline before the start, the target after the due date.</summary>
    public decimal At(LocalDate close)
    {
        int index = Index(close);
        return index >= _closes.Length ? _target : Math.Round(_closes[Math.Max(0, index)], Decimals);
    }

    /// <summary>How many due days were closed before this day: due by their cut, and not paused.</summary>
    public int DueDaysClosedBefore(LocalDate day) => _due.Take(Math.Max(0, Index(day))).Count(isDue => isDue);

    /// <summary>
    /// The step that the next due day will take, this day included, in the goal's unit and signed; 0 when no due day is left.
    /// </summary>
    public decimal StepFrom(LocalDate day)
    {
        int from = Math.Max(1, Index(day));
        int next = from < _due.Length ? Array.IndexOf(_due, true, from) : -1;
        return next < 0 ? 0 : _closes[next] - _closes[next - 1];
    }

    private int Index(LocalDate day) => Period.DaysBetween(_start, day) + 1;

    private void Walk(IReadOnlyList<LineCut> cuts, IReadOnlySet<LocalDate> pausedDays)
    {
        (LineCut? Cut, Milestone? Anchor) stretch = (null, null);
        int left = 0;
        int force = 0;
        decimal line = _closes[0];
        for (int index = 1; index < _closes.Length; index++)
        {
            LocalDate day = _start.PlusDays(index - 1);
            while (force + 1 < cuts.Count && cuts[force + 1].From <= day)
                force++;
            LineCut cut = cuts[force];
            Milestone? anchor = cut.NextAnchor(day);
            if (!ReferenceEquals(stretch.Cut, cut) || !ReferenceEquals(stretch.Anchor, anchor))
            {
                stretch = (cut, anchor);
                left = anchor is null ? 0 : cut.Calendar.DueDays(day, anchor.Date);
            }

            bool isDue = cut.Calendar.IsDue(day);
            bool paused = pausedDays.Contains(day);
            if (anchor is not null && !paused)
                line = Next(line, day, anchor, isDue, left);
            if (isDue)
                left--;
            _due[index] = isDue && !paused;
            _closes[index] = line;
        }
    }

    private static decimal Next(decimal line, LocalDate day, Milestone anchor, bool isDue, int left)
    {
        bool arrives = isDue ? left == 1 : left == 0 && day == anchor.Date;
        if (arrives)
            return anchor.Value;
        return isDue ? line + (anchor.Value - line) / left : line;
    }
}
