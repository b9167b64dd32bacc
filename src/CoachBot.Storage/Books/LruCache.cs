namespace CoachBot.Storage.Books;

/// <summary>A bounded cache that lets go of what was used longest ago. Safe for several threads.</summary>
internal sealed class LruCache<TKey, TValue>(int most)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> newestFirst = new();

    public TValue? Find(TKey key)
    {
        lock (gate)
        {
            if (!nodes.TryGetValue(key, out var node))
                return null;
            newestFirst.Remove(node);
            newestFirst.AddFirst(node);
            return node.Value.Value;
        }
    }

    public void Put(TKey key, TValue value)
    {
        lock (gate)
        {
            if (nodes.Remove(key, out var old))
                newestFirst.Remove(old);
            nodes[key] = newestFirst.AddFirst((key, value));
            if (nodes.Count <= most)
                return;
            nodes.Remove(newestFirst.Last!.Value.Key);
            newestFirst.RemoveLast();
        }
    }
}
