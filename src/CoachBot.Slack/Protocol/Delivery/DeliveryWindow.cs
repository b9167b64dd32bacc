namespace CoachBot.Slack.Protocol.Delivery;

/// <summary>
/// Which events came of late, and what each was answered. Bounded: two generations of ids, the older forgotten when the newer is full.
/// </summary>
/// <param name="generation">How many ids at least are remembered.</param>
internal sealed class DeliveryWindow(int generation = DeliveryWindow.Generation)
{
    private const int Generation = 2048;

    private readonly Lock _lock = new();
    private Dictionary<string, Task<SlackAnswer>> _newer = [];
    private Dictionary<string, Task<SlackAnswer>> _older = [];

    /// <returns>The answer of the event's first delivery: <paramref name="answer"/> itself where this is the first.</returns>
    public Task<SlackAnswer> First(string id, Task<SlackAnswer> answer)
    {
        lock (_lock)
        {
            if (_newer.TryGetValue(id, out var first) || _older.TryGetValue(id, out first))
                return first;
            if (_newer.Count >= generation)
                (_older, _newer) = (_newer, []);
            return _newer[id] = answer;
        }
    }

    /// <summary>Forgets a delivery that failed, so that its repeat is handled.</summary>
    public void Forget(string id)
    {
        lock (_lock)
        {
            _newer.Remove(id);
            _older.Remove(id);
        }
    }
}
