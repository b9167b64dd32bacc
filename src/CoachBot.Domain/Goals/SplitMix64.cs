namespace CoachBot.Domain.Goals;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014). System.Random may change its sequence between runtimes; a stored forecast must
/// come out the same on every machine.
/// </summary>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A draw from 0 to <paramref name="count"/> − 1 (count far below 2³²: the bias is not worth a second draw).</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
