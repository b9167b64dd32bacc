namespace CoachBot.Domain.Training;

/// <summary>What makes a plan one that can be kept: how long it is, how it climbs, where it is easier.</summary>
public static class PlanShape
{
    /// <summary>An easier week has at least this share of the last normal one, in per cent.</summary>
    public const int LeastEasy = 50;

    /// <summary>And at most this one.</summary>
    public const int MostEasy = 60;

    /// <summary>A climb above this is refused, in per cent, unless somebody wants it anyway.</summary>
    public const int Refused = 30;

    private const int FirstLoad = 100;
    private const int FewestLaunchWeeks = 3;
    private const int MostLaunchWeeks = 5;

    /// <summary>The most that a week may be above the last normal one, in per cent.</summary>
    public static int MostClimb(PlanKind kind) => kind == PlanKind.Launch ? Refused : 10;

    /// <summary>What is wrong with a plan's weeks, each with the week's index; null for what concerns all of them.</summary>
    public static IEnumerable<(int? Week, string Sentence)> Problems(PlanKind kind, IReadOnlyList<PlanWeek> weeks)
    {
        if (kind == PlanKind.Training && weeks.Count is not (6 or 12))
        {
            yield return (null, $"a training plan has {weeks.Count} weeks; 6 or 12 work");
        }

        if (kind == PlanKind.Launch && weeks.Count is < FewestLaunchWeeks or > MostLaunchWeeks)
        {
            yield return (null, $"a launch has {weeks.Count} weeks; {FewestLaunchWeeks} to {MostLaunchWeeks} work, the last of them easy");
        }

        var normal = FirstLoad;
        foreach (var (week, i) in weeks.Select((week, i) => (week, i)))
        {
            var wantsEasy = kind == PlanKind.Training ? (i + 1) % 4 == 0 : i == weeks.Count - 1 && i > 0;
            if (week.IsEasy != wantsEasy)
            {
                yield return (i, wantsEasy ? $"week {i + 1} is an easier one: \"easy\": true works" : $"week {i + 1} is no easier one;"
                    + $" {EasyWeeks(kind)}");
            }

            if (i == 0 && week.Load != FirstLoad)
            {
                yield return (i, $"the first week's load is {week.Load}; it is {FirstLoad}, and the others are in per cent of it");
            }

            if (week.IsEasy && (week.Load * 100 < normal * LeastEasy || week.Load * 100 > normal * MostEasy))
            {
                yield return (i, $"an easier week has {LeastEasy} to {MostEasy} % of the last normal one: {Ceiling(normal * LeastEasy)}"
                    + $" to {normal * MostEasy / 100} works");
            }

            if (!week.IsEasy)
            {
                var most = normal * (100 + MostClimb(kind)) / 100;
                if (i > 0 && week.Load > most)
                {
                    yield return (i, $"week {i + 1} climbs {(week.Load - normal) * 100 / normal} %; at most {MostClimb(kind)} % works, a"
                        + $" load of {most}");
                }

                if (week.Load < 1)
                {
                    yield return (i, "a week's load is 1 or more, in per cent of the first week");
                }

                normal = Math.Max(1, week.Load);
            }
        }
    }

    private static string EasyWeeks(PlanKind kind) => kind == PlanKind.Training ? "weeks 4, 8 and 12 are" : "the last week is";

    private static int Ceiling(int hundredths) => (hundredths + 99) / 100;
}
