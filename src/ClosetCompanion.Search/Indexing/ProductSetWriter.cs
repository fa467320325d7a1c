namespace ClosetCompanion.Search.Indexing;

/// <summary>A <see cref="ProductSet"/> that changes; what was given out of it never does.</summary>
internal sealed class ProductSetWriter
{
    private ulong[] _words = [];
    private int _count;
    private ProductSet? _frozen = ProductSet.Empty;

    /// <summary>How many products are in it.</summary>
    public int Count => _count;

    public bool Contains(long key) =>
        key / 64 < _words.Length && (_words[key / 64] & Bit(key)) != 0;

    public void Add(long key)
    {
        if (!Contains(key))
        {
            Own((int)(key / 64));
            _words[key / 64] |= Bit(key);
            _count++;
        }
    }

    public void Remove(long key)
    {
        if (Contains(key))
        {
            Own((int)(key / 64));
            _words[key / 64] &= ~Bit(key);
            _count--;
        }
    }

    /// <summary>The set as it is now.</summary>
    public ProductSet Freeze() => _frozen ??= new ProductSet(_words, _count);

    private void Own(int word)
    {
        if (word >= _words.Length)
        {
            Array.Resize(ref _words, Math.Max(word + 1, _words.Length * 5 / 4));
        }
        else if (_frozen is not null)
        {
            _words = (ulong[])_words.Clone();
        }
        _frozen = null;
    }

    private static ulong Bit(long key) => 1UL << (int)(key % 64);
}
