using System.Diagnostics;

namespace CoachBot.CrashHost;

/// <summary>Kills the process, as <c>kill -9</c> does, when it passes a named point the n-th time.</summary>
internal sealed class FatalPoint(string name, int nth)
{
    private int _passed;

    public void Pass(string point)
    {
        if (point != name || Interlocked.Increment(ref _passed) != nth)
        {
            return;
        }

        Process.GetCurrentProcess().Kill();
        new ManualResetEventSlim().Wait();
    }
}
