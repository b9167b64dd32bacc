namespace CoachBot.Discord.Protocol;

/// <summary>
/// Counts what Discord counts as invalid (401, 403, and 429 but of scope shared). At 10,000 in 10 minutes it bans the address, so calls
/// stop at half of that. https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
/// </summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    private const int Stop = DiscordLimits.InvalidRequests / 2;

    // A minute more than the period, since the oldest minute is only partly inside it.
    private static readonly int Minutes = (int)DiscordLimits.InvalidRequestPeriod.TotalMinutes + 1;

    private readonly Lock _gate = new();
    private readonly int[] _byMinute = new int[Minutes];
    private long _minute;
    private volatile int _total;

    /// <exception cref="DiscordApiException">The budget is half used up: transient, with the time until some of it comes free.</exception>
    public void ThrowIfSpent(Route route)
    {
        if (_total < Stop)
            return;
        lock (_gate)
        {
            Forget();
            if (_total >= Stop)
                throw DiscordFault.InvalidBudgetSpent(route);
        }
    }

    public void Add()
    {
        lock (_gate)
        {
            Forget();
            _byMinute[_minute % Minutes]++;
            _total++;
        }
    }

    private void Forget()
    {
        var now = time.GetSteadyNow().ToUnixTimeSeconds() / 60;
        for (var minute = Math.Max(_minute + 1, now - Minutes + 1); minute <= now; minute++)
            _byMinute[minute % Minutes] = 0;
        _minute = Math.Max(_minute, now);
        _total = _byMinute.Sum();
    }
}
