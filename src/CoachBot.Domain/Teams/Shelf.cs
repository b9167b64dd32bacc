namespace CoachBot.Domain.Teams;

/// <summary>
/// The records of one kind in a book, and what became of them since the book was opened. Records are immutable; a change puts
/// a new one in the old one's place.
/// </summary>
/// <param name="keyOf">What a record is found by.</param>
/// <param name="isOver">Whether nothing more comes of a record by itself; null where that is not asked.</param>
public sealed class Shelf<TKey, T>(Func<T, TKey> keyOf, Predicate<T>? isOver = null)
    where TKey : struct, IEquatable<TKey>
    where T : class
{
    private static readonly List<T> Nothing = [];

    private List<T> _items = Nothing;

    // Forks share a list until one of them changes it.
    private bool _isShared = true;
    private Dictionary<TKey, T?>? _before;
    private Dictionary<TKey, T>? _byKey;

    // All before it are over: mostly all but the newest, so that what is asked at each step need not go through a quarter of a year.
    private int _over;

    public IReadOnlyList<T> Items => _items;

    /// <summary>The records from the first on of which more may come by itself, and whatever stands behind that one.</summary>
    public IEnumerable<T> Lasting
    {
        get
        {
            var over = _over;
            while (over < _items.Count && isOver?.Invoke(_items[over]) == true)
            {
                over++;
            }

            _over = over;
            return _items.Skip(over);
        }
    }

    /// <summary>What the changed records were when the book was opened; null for those that did not exist.</summary>
    public IEnumerable<KeyValuePair<TKey, T?>> Before => _before ?? [];

    public bool IsChanged => _before is { Count: > 0 };

    /// <summary>Grows with each change, for what is worked out once from the records.</summary>
    public int Version { get; private set; }

    public TKey KeyOf(T item) => keyOf(item);

    public T? Find(TKey key) =>
        _byKey is not null ? _byKey.GetValueOrDefault(key)
        : IndexOf(key) is >= 0 and var at ? _items[at]
        : null;

    public T Get(TKey key) => Find(key) ?? throw new KeyNotFoundException($"No {typeof(T).Name} {key}.");

    public void Put(T item)
    {
        var key = keyOf(item);
        var at = IndexOf(key);
        Remember(key, at < 0 ? null : _items[at]);
        if (at < 0)
        {
            Own().Add(item);
        }
        else
        {
            Own()[at] = item;
            _over = Math.Min(_over, at);
        }
    }

    public void Remove(TKey key)
    {
        var at = IndexOf(key);
        if (at >= 0)
        {
            Remember(key, _items[at]);
            Own().RemoveAt(at);
            _over = Math.Min(_over, at);
        }
    }

    /// <summary>Puts back what stood under a key; where nothing did, what stands there goes.</summary>
    public void PutBack(TKey key, T? before)
    {
        if (before is null)
        {
            Remove(key);
        }
        else
        {
            Put(before);
        }
    }

    /// <summary>Fills the shelf with what the store holds; nothing of it counts as changed.</summary>
    public void Load(IEnumerable<T> items)
    {
        if (!ReferenceEquals(items, _items))
        {
            (_items, _isShared) = ([.. items], false);
        }

        (_before, _byKey, _over) = (null, null, ReferenceEquals(items, _items) ? _over : 0);
        Version++;
    }

    /// <summary>Takes in records that the store holds and the book did not; what has changed so far still counts as changed.</summary>
    /// <param name="items">Records; those that are here already stay as they are.</param>
    /// <param name="order">How the store orders them.</param>
    public void Recall(IEnumerable<T> items, Comparison<T> order)
    {
        Own().AddRange([.. items.Where(item => Find(keyOf(item)) is null)]);
        Own().Sort(order);
        (_byKey, _over) = (null, 0);
        Version++;
    }

    /// <summary>Makes every record quick to find, not the newest alone, until the next change: for books that are looked back at.</summary>
    public void Index() => _byKey = _items.ToDictionary(keyOf);

    /// <summary>Drops records that are no longer needed in memory; the store keeps them.</summary>
    public void Release(Predicate<T> which)
    {
        (_byKey, _over) = (null, 0);
        Own().RemoveAll(item => which(item) && _before?.ContainsKey(keyOf(item)) != true);
        Version++;
    }

    /// <summary>A shelf with the same records and nothing changed.</summary>
    public Shelf<TKey, T> Fork()
    {
        _isShared = true;
        return new(keyOf, isOver) { _items = _items, _over = _over, Version = Version };
    }

    private int IndexOf(TKey key)
    {
        // The records asked for are mostly the newest.
        var at = _items.Count - 1;
        while (at >= 0 && !keyOf(_items[at]).Equals(key))
        {
            at--;
        }

        return at;
    }

    /// <summary>The list, which nobody else has from now on.</summary>
    private List<T> Own()
    {
        if (_isShared)
        {
            (_items, _isShared) = ([.. _items], false);
        }

        return _items;
    }

    private void Remember(TKey key, T? before)
    {
        _before ??= [];
        _before.TryAdd(key, before);
        _byKey = null;
        Version++;
    }
}
