namespace CoachBot.Loopback.Discord;

/// <summary>Ids as Discord makes them: milliseconds since 2015 shifted by 22 bits, and a counter
/// (https://docs.discord.com/developers/reference#snowflakes).</summary>
internal sealed class Snowflake(TimeProvider clock)
{
    private const long Epoch = 1420070400000;
    private long _last;

    public string Next()
    {
        var at = (clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(at, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return next.ToString();
        }
    }

    /// <summary>Order of two ids; decimal numbers without leading zeros.</summary>
    public static int Compare(string left, string right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);

    public static bool IsOne(string? text) => text is { Length: > 0 and <= 20 } && ulong.TryParse(text, out _);

    /// <summary>https://docs.discord.com/developers/events/gateway#sharding</summary>
    public static int Shard(string guildId, int shards) => (int)((ulong.Parse(guildId) >> 22) % (ulong)shards);
}
