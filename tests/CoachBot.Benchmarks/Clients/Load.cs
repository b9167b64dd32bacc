using System.Diagnostics;

namespace CoachBot.Benchmarks.Clients;

/// <summary>Many commands given to a client, and how it took them.</summary>
/// <param name="Rate">Commands a second.</param>
/// <param name="P99">In microseconds.</param>
/// <param name="Processor">The client's processor time in microseconds a command.</param>
internal sealed record Load(double Rate, double P99, double Processor)
{
    public static async Task<Load> OfAsync(ClientProcess client, int calls, int atOnce, Func<int, Task> call)
    {
        var (processor, start) = (client.Processor, Stopwatch.GetTimestamp());
        var times = await TimesAsync(calls, atOnce, call);
        var took = Stopwatch.GetElapsedTime(start);
        var worked = client.Processor - processor;
        return new Load(calls / took.TotalSeconds, times.Order().ElementAt(calls * 99 / 100), worked.TotalMicroseconds / calls);
    }

    /// <summary>The microseconds that each of the calls took, so many of them at once.</summary>
    /// <param name="calls">How many.</param>
    /// <param name="atOnce">How many are under way.</param>
    /// <param name="call">Gets the number of its caller, or where there is but one that of the call.</param>
    public static async Task<double[]> TimesAsync(int calls, int atOnce, Func<int, Task> call)
    {
        var times = new double[calls];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(caller => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < calls; number = Interlocked.Increment(ref next))
            {
                var start = Stopwatch.GetTimestamp();
                await call(atOnce == 1 ? number : caller);
                times[number] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        })));
        return times;
    }
}
