namespace CoachBot.Storage.Books;

/// <summary>A bounded cache that lets go of what was used longest ago. Safe for several threads.</summary>
internal sealed class LruCache<TKey, TValue>(int most)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _newestFirst = new();

    public TValue? Find(TKey key)
    {
        lock (_gate)
        {
            if (!_nodes.TryGetValue(key, out var node))
                return null;
            _newestFirst.Remove(node);
            _newestFirst.AddFirst(node);
            return node.Value.Value;
        }
    }

    public void Put(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_nodes.Remove(key, out var old))
                _newestFirst.Remove(old);
            _nodes[key] = _newestFirst.AddFirst((key, value));
            if (_nodes.Count <= most)
                return;
            _nodes.Remove(_newestFirst.Last!.Value.Key);
            _newestFirst.RemoveLast();
        }
    }
}
