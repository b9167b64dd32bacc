namespace CoachBot.Domain.Teams;

/// <summary>
/// The records of one kind in a book, and what became of them since the book was opened. Records are immutable; a change puts
/// a new one in the old one's place.
/// </summary>
public sealed class Shelf<TKey, T>(Func<T, TKey> keyOf)
    where TKey : struct, IEquatable<TKey>
    where T : class
{
    private List<T> _items = [];
    private Dictionary<TKey, T?>? _before;
    private Dictionary<TKey, T>? _byKey;

    public IReadOnlyList<T> Items => _items;

    /// <summary>What the changed records were when the book was opened; null for those that did not exist.</summary>
    public IEnumerable<KeyValuePair<TKey, T?>> Before => _before ?? [];

    public bool IsChanged => _before is { Count: > 0 };

    /// <summary>Grows with each change, for what is worked out once from the records.</summary>
    public int Version { get; private set; }

    public TKey KeyOf(T item) => keyOf(item);

    public T? Find(TKey key)
    {
        if (_byKey is not null)
        {
            return _byKey.GetValueOrDefault(key);
        }

        // The records asked for are mostly the newest.
        for (var i = _items.Count - 1; i >= 0; i--)
        {
            if (keyOf(_items[i]).Equals(key))
            {
                return _items[i];
            }
        }

        return null;
    }

    public T Get(TKey key) => Find(key) ?? throw new KeyNotFoundException($"No {typeof(T).Name} {key}.");

    public void Put(T item)
    {
        var key = keyOf(item);
        var at = _items.FindLastIndex(other => keyOf(other).Equals(key));
        Remember(key, at < 0 ? null : _items[at]);
        if (at < 0)
        {
            _items.Add(item);
        }
        else
        {
            _items[at] = item;
        }
    }

    public void Remove(TKey key)
    {
        var at = _items.FindLastIndex(other => keyOf(other).Equals(key));
        if (at >= 0)
        {
            Remember(key, _items[at]);
            _items.RemoveAt(at);
        }
    }

    /// <summary>Fills the shelf with what the store holds; nothing of it counts as changed.</summary>
    public void Load(IEnumerable<T> items)
    {
        _items = [.. items];
        (_before, _byKey) = (null, null);
        Version++;
    }

    /// <summary>Makes every record quick to find, not the newest alone, until the next change: for books that are looked back at.</summary>
    public void Index() => _byKey = _items.ToDictionary(keyOf);

    /// <summary>Drops records that are no longer needed in memory; the store keeps them.</summary>
    public void Release(Predicate<T> which)
    {
        _byKey = null;
        _items.RemoveAll(item => which(item) && _before?.ContainsKey(keyOf(item)) != true);
        Version++;
    }

    /// <summary>A shelf with the same records and nothing changed.</summary>
    public Shelf<TKey, T> Fork() => new(keyOf) { _items = [.. _items], Version = Version };

    private void Remember(TKey key, T? before)
    {
        _before ??= [];
        _before.TryAdd(key, before);
        _byKey = null;
        Version++;
    }
}
