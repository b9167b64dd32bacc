using System.Diagnostics.CodeAnalysis;

namespace CoachBot.Storage.Sessions;

/// <summary>A dictionary that hardly ever has more than one entry, and takes no memory until it has.</summary>
internal struct FewEntries<TKey, TValue>
    where TKey : struct, IEquatable<TKey>
{
    private (TKey Key, TValue Value)? _only;
    private Dictionary<TKey, TValue>? _more;

    public readonly bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_more is not null)
            return _more.TryGetValue(key, out value);
        value = _only is { } only && only.Key.Equals(key) ? only.Value : default;
        return _only?.Key.Equals(key) is true;
    }

    public void Set(TKey key, TValue value)
    {
        if (_more is null && (_only is not { } only || only.Key.Equals(key)))
        {
            _only = (key, value);
            return;
        }
        _more ??= new Dictionary<TKey, TValue> { [_only!.Value.Key] = _only.Value.Value };
        _more[key] = value;
    }

    /// <summary>What is there by now: what was before, or what is given.</summary>
    public TValue GetOrAdd(TKey key, TValue value)
    {
        if (TryGetValue(key, out var known))
            return known;
        Set(key, value);
        return value;
    }

    public void Remove(TKey key)
    {
        _more?.Remove(key);
        _only = _only?.Key.Equals(key) is true ? null : _only;
    }
}
