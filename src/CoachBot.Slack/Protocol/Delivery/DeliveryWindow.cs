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

    /// <summary>Notes a delivery by its id.</summary>
    /// <param name="id">The event's.</param>
    /// <param name="answer">What a repeat will get, where this is the first.</param>
    /// <param name="first">What the first got or will get; <paramref name="answer"/> where this is the first.</param>
    /// <returns>Whether this is the first.</returns>
    public bool IsFirst(string id, Task<SlackAnswer> answer, out Task<SlackAnswer> first)
    {
        lock (_lock)
        {
            if (_newer.TryGetValue(id, out first!) || _older.TryGetValue(id, out first!))
                return false;
            if (_newer.Count >= generation)
                (_older, _newer) = (_newer, []);
            first = _newer[id] = answer;
            return true;
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
