using CoachBot.Domain.Goals;

namespace CoachBot.Domain.Training;

/// <summary>Somebody in a simulated plan.</summary>
/// <param name="Record">Shares of what was due that they did in past weeks, 0 to 1.</param>
/// <param name="Free">
/// The share of their days that is free in each calendar week from the plan's first on, 0 to 1; later ones are as free as can be.
/// </param>
public sealed record PlannedPerson(IReadOnlyList<double> Record, IReadOnlyList<double> Free);

/// <summary>How a plan would go, played through many times with what its people did so far.</summary>
/// <param name="AsPlanned">
/// The share of the draws in which no week had to be repeated, 0 to 1; of a launch: in which none fell short.
/// </param>
/// <param name="Weeks">How many weeks it takes, in the middle.</param>
/// <param name="People">Over how many records it was drawn.</param>
public sealed record PlanOdds(double AsPlanned, int Weeks, int People)
{
    /// <summary>Full weeks with something due that a record needs.</summary>
    public const int FewestWeeks = 4;

    /// <summary>How often it is played through.</summary>
    public const int Draws = 2_000;
    private const ulong Seed = 0x71A14;

    /// <summary>A plan that takes this many times its weeks is given up.</summary>
    public const int Patience = 3;

    /// <summary>
    /// Plays the plan through: each week, each person does the share of a week drawn from their record, and a week under 60 % is repeated
    /// as it would be. Null where nobody has a record of four weeks yet.
    /// </summary>
    public static PlanOdds? Of(TeamPlan plan, IEnumerable<PlannedPerson> people)
    {
        var known = people.Where(p => p.Record.Count >= FewestWeeks).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var random = new SplitMix64(Seed);
        var asPlanned = 0;
        var lengths = new int[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var end = PlayThrough(plan, known, ref random);
            lengths[draw] = end.Past.Count;
            asPlanned += end.EndedAt is not null && end.Past.All(w => w.Outcome == WeekOutcome.Kept) ? 1 : 0;
        }

        Array.Sort(lengths);
        return new PlanOdds((double)asPlanned / Draws, lengths[Draws / 2], known.Count);
    }

    private static TeamPlan PlayThrough(TeamPlan plan, List<PlannedPerson> people, ref SplitMix64 random)
    {
        var at = plan with { Past = [], EndedAt = null };
        for (var week = 0; week < plan.Weeks.Count * Patience && at.EndedAt is null; week++)
        {
            var load = at.Loads[at.Step];
            double planned = 0, done = 0;
            foreach (var person in people)
            {
                var due = load * (week < person.Free.Count ? person.Free[week] : 1);
                planned += due;
                done += due * person.Record[random.Below(person.Record.Count)];
            }

            at = at.Judge((int)Math.Ceiling(planned), (int)Math.Round(done), default);
        }

        return at;
    }
}
