using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>
/// What is known about a goal's line from one date on. A milestone, away, pause, resume or change of the linked
/// schedule makes a new cut from the owner's today; days before it keep the cut that was in force on them.
/// </summary>
/// <param name="From">The owner's today when it was cut, included. The first cut begins at the goal's start.</param>
/// <param name="Calendar">The due days known from then on.</param>
/// <param name="Anchors">The values that the line goes through, by date, strictly ascending; the last is (due, target).</param>
public sealed record LineCut(LocalDate From, DueCalendar Calendar, IReadOnlyList<Milestone> Anchors)
{
    /// <summary>The cut of these terms; milestones outside (start, due) bind nothing and are left out.</summary>
    public static LineCut Of(LocalDate from, DueCalendar calendar, GoalTerms terms) =>
        new(from, calendar,
        [
            .. terms.Milestones.Where(milestone => milestone.Date >= terms.Start && milestone.Date < terms.Due)
                .OrderBy(milestone => milestone.Date),
            new Milestone(terms.Due, terms.Target),
        ]);

    /// <summary>The anchor that a day heads for: the first whose date is not before it; null after the last.</summary>
    public Milestone? NextAnchor(LocalDate day) => Anchors.FirstOrDefault(anchor => anchor.Date >= day);
}
