using System.Globalization;

namespace CoachBot.Loopback.Slack;

/// <summary>Now, and message timestamps: seconds, a dot and six digits, unique and rising.</summary>
internal sealed class Clock(TimeProvider time)
{
    private long _last;
    private long _ids = 35_000;

    public TimeProvider Time => time;

    public DateTimeOffset Now => time.GetUtcNow();

    public static string Format(long micros) =>
        string.Create(CultureInfo.InvariantCulture, $"{micros / 1_000_000}.{micros % 1_000_000:D6}");

    public static bool TryParse(string ts, out long micros)
    {
        micros = 0;
        if (!decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            || seconds > 9_999_999_999m)
            return false;
        micros = (long)(seconds * 1_000_000);
        return true;
    }

    public static long Micros(DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public long NextMicros()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(last + 1, Micros(Now));
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next;
        }
    }

    public string NextTs() => Format(NextMicros());

    /// <summary>An id such as <c>U0000008FC</c>.</summary>
    public string NextId(string prefix) => $"{prefix}{Interlocked.Increment(ref _ids):X9}";

    public long NextNumber() => Interlocked.Increment(ref _ids);
}
