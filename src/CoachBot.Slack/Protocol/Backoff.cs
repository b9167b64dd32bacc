namespace CoachBot.Slack.Protocol;

/// <summary>Waits that double from try to try, with jitter, so that many that failed together don't come back together.</summary>
internal static class Backoff
{
    /// <param name="failures">How many failed in a row, from 1.</param>
    /// <returns>Between half and the whole of <paramref name="first"/> · 2^(failures−1), at most <paramref name="longest"/>.</returns>
    public static TimeSpan After(int failures, TimeSpan first, TimeSpan longest)
    {
        var whole = Math.Min(longest.TotalMilliseconds, first.TotalMilliseconds * Math.Pow(2, Math.Min(failures - 1, 30)));
        return Jittered(TimeSpan.FromMilliseconds(whole / 2), spread: 1);
    }

    /// <returns>Between <paramref name="wait"/> and <paramref name="wait"/> · (1 + <paramref name="spread"/>).</returns>
    public static TimeSpan Jittered(TimeSpan wait, double spread) => wait * (1 + (spread * Random.Shared.NextDouble()));
}
