using NodaTime;

namespace CoachBot.Domain.Teams;

/// <summary>A set of weekdays; bit 0 is Monday.</summary>
public readonly record struct WorkingDays(int Mask)
{
    /// <summary>Monday to Friday.</summary>
    public static readonly WorkingDays Weekdays = new(0b0011111);

    /// <summary>All seven days.</summary>
    public static readonly WorkingDays Every = new(0b1111111);

    public int Count => System.Numerics.BitOperations.PopCount((uint)Mask);

    public static WorkingDays Of(params IEnumerable<IsoDayOfWeek> days) =>
        new(days.Aggregate(0, (mask, day) => mask | (1 << ((int)day - 1))));

    public bool Contains(IsoDayOfWeek day) => (Mask & (1 << ((int)day - 1))) != 0;

    /// <summary>The days in the set, Monday first.</summary>
    public IEnumerable<IsoDayOfWeek> Days()
    {
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (Contains(day))
            {
                yield return day;
            }
        }
    }
}
