namespace ClosetCompanion.Search.Filtering;

/// <summary>Product keys, most often but one, for which no memory is taken beside this.</summary>
internal readonly struct KeySet
{
    private readonly long _only;
    private readonly HashSet<long>? _several;

    private KeySet(long only, HashSet<long>? several, int count)
    {
        _only = only;
        _several = several;
        Count = count;
    }

    public int Count { get; }

    public IEnumerable<long> Keys => _several ?? (Count == 0 ? [] : (IEnumerable<long>)[_only]);

    /// <summary>The same with one more key; a set of several is changed itself.</summary>
    public KeySet With(long key)
    {
        if (Count == 0)
        {
            return new KeySet(key, null, 1);
        }
        var several = _several ?? [_only];
        several.Add(key);
        return new KeySet(0, several, several.Count);
    }

    /// <summary>The same with one key less.</summary>
    public KeySet Without(long key)
    {
        if (_several is null)
        {
            return _only == key ? default : this;
        }
        _several.Remove(key);
        return new KeySet(0, _several, _several.Count);
    }
}
