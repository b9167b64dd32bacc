using System.Diagnostics;

namespace CoachBot.Benchmarks;

/// <summary>
/// One goal: pairs of figures, ours and the floor's, taken one right after the other, because the machine wanders more than the code does.
/// What counts is the median of the pairs' ratios.
/// </summary>
internal sealed class Comparison(string name, string unit)
{
    private readonly List<(double Own, double Floor)> _pairs = [];

    public void Add(double own, double floor) => _pairs.Add((own, floor));

    /// <summary>A goal that our figure be at most so many times the floor's: times, sizes.</summary>
    public void PrintAtMost(double most) => Print(ratio => ratio <= most, "<=", most);

    /// <summary>A goal that our figure be at least so many times the floor's: rates.</summary>
    public void PrintAtLeast(double least) => Print(ratio => ratio >= least, ">=", least);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>The median of the microseconds that each of the calls took.</summary>
    public static async Task<double> MedianMicrosecondsAsync(int calls, Func<int, Task> call)
    {
        var times = new double[calls];
        for (var i = 0; i < calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await call(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        return Median(times);
    }

    public static double MedianMicroseconds(int calls, Action<int> call)
    {
        var times = new double[calls];
        for (var i = 0; i < calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            call(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        return Median(times);
    }

    /// <summary>Figures for a decision, without a goal.</summary>
    public void Print() => Console.WriteLine(Line(out _));

    private void Print(Func<double, bool> holds, string sign, double goal)
    {
        var line = Line(out var ratio);
        Console.WriteLine($"{line}  goal {sign} {goal:f2}  {(holds(ratio) ? "holds" : "MISSED")}");
    }

    private string Line(out double ratio)
    {
        var ratios = _pairs.Select(pair => pair.Own / pair.Floor).ToList();
        ratio = Median(ratios);
        return $"{name,-46} {Median(_pairs.Select(p => p.Own)),10:f1} {unit,-5} floor {Median(_pairs.Select(p => p.Floor)),10:f1} {unit,-5} "
            + $"ratio {ratio:f2} ({ratios.Min():f2}-{ratios.Max():f2})";
    }
}
