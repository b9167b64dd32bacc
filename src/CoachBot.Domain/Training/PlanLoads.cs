namespace CoachBot.Domain.Training;

/// <summary>
/// The minutes of a plan's weeks. 60 in the first week of 100, 110, 121, 66 (easy), 133 are 60, 66, 72, 40, 79: never more than 10 % above
/// the last normal week, in whole minutes, and 50 to 60 % in an easier one.
/// </summary>
public static class PlanLoads
{
    /// <summary>Below this many minutes 10 % is less than nothing: the next week may have one more.</summary>
    private const int Floor = 10;

    /// <param name="kind">It decides how much a week may climb.</param>
    /// <param name="weeks">The weeks; the first is a normal one.</param>
    /// <param name="first">The first week's minutes, 1 or more.</param>
    public static IReadOnlyList<int> Of(PlanKind kind, IReadOnlyList<PlanWeek> weeks, int first)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first);
        var minutes = new List<int>(weeks.Count);
        var normal = first;
        foreach (var week in weeks)
        {
            var wanted = ((first * week.Load) + 50) / 100;
            if (week.IsEasy)
            {
                minutes.Add(Easy(normal, wanted));
                continue;
            }

            var climbed = normal < Floor ? normal + 1 : normal * (100 + PlanShape.MostClimb(kind)) / 100;
            normal = minutes.Count == 0 ? first : Math.Clamp(wanted, 1, Math.Max(1, climbed));
            minutes.Add(normal);
        }

        return minutes;
    }

    private static int Easy(int normal, int wanted)
    {
        var least = Math.Max(1, ((normal * PlanShape.LeastEasy) + 99) / 100);
        return Math.Clamp(wanted, least, Math.Max(least, normal * PlanShape.MostEasy / 100));
    }
}
