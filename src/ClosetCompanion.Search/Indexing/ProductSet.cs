using System.Numerics;

namespace ClosetCompanion.Search.Indexing;

/// <summary>A set of products as a bitmap over their keys: what a filter lets through.</summary>
/// <remarks>Immutable. Keys are small and dense, as a store numbers its products one after another.</remarks>
public sealed class ProductSet
{
    private readonly ulong[] _words;

    private ProductSet(ulong[] words)
        : this(words, words.Sum(BitOperations.PopCount)) { }

    /// <param name="words">A bit for each key, which nobody changes any more.</param>
    /// <param name="count">How many bits are set.</param>
    internal ProductSet(ulong[] words, int count)
    {
        _words = words;
        Count = count;
    }

    /// <summary>The set without products.</summary>
    public static ProductSet Empty { get; } = new([]);

    /// <summary>How many products are in the set.</summary>
    public int Count { get; }

    /// <summary>The set of these products.</summary>
    /// <param name="keys">Keys of products, 0 or above, in any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A key is negative.</exception>
    public static ProductSet Of(IEnumerable<long> keys)
    {
        ulong[] bits = [];
        foreach (var key in keys)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(key, nameof(keys));
            var word = checked((int)(key / 64));
            if (word >= bits.Length)
            {
                Array.Resize(ref bits, Math.Max(word + 1, bits.Length * 2));
            }
            bits[word] |= 1UL << (int)(key % 64);
        }
        return new ProductSet(bits);
    }

    /// <summary>A bit for each key, 64 keys in each word.</summary>
    internal ReadOnlySpan<ulong> Words => _words;

    /// <summary>The set of the keys whose bits are set.</summary>
    /// <param name="words">Nobody changes them any more.</param>
    internal static ProductSet OfBits(ulong[] words) => new(words);

    /// <summary>Whether a product is in the set.</summary>
    public bool Contains(long key) =>
        (ulong)key / 64 < (ulong)_words.Length
        && (_words[key / 64] & (1UL << (int)(key % 64))) != 0;

    /// <summary>Which of some products are in the set, the first one in the lowest bit.</summary>
    /// <param name="keys">At most 64 keys, rising.</param>
    public ulong MaskOf(ReadOnlySpan<long> keys)
    {
        if (keys[^1] - keys[0] == keys.Length - 1)
        {
            return WordFrom(keys[0]);
        }
        var mask = 0UL;
        for (var i = 0; i < keys.Length; i++)
        {
            mask |= Contains(keys[i]) ? 1UL << i : 0;
        }
        return mask;
    }

    /// <summary>The products of this set that are not in another.</summary>
    public ProductSet Except(ProductSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var left = (ulong[])_words.Clone();
        for (var i = Math.Min(left.Length, other._words.Length) - 1; i >= 0; i--)
        {
            left[i] &= ~other._words[i];
        }
        return new ProductSet(left);
    }

    /// <summary>The products that are in both sets.</summary>
    public ProductSet Intersect(ProductSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var both = _words[..Math.Min(_words.Length, other._words.Length)];
        for (var i = 0; i < both.Length; i++)
        {
            both[i] &= other._words[i];
        }
        return new ProductSet(both);
    }

    /// <summary>The products that are in one of the sets or in both.</summary>
    public ProductSet Union(ProductSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (small, large) = _words.Length < other._words.Length ? (this, other) : (other, this);
        var either = (ulong[])large._words.Clone();
        for (var i = 0; i < small._words.Length; i++)
        {
            either[i] |= small._words[i];
        }
        return new ProductSet(either);
    }

    /// <summary>The keys, smallest first.</summary>
    public IEnumerable<long> Keys()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var rest = _words[i]; rest != 0; rest &= rest - 1)
            {
                yield return ((long)i * 64) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    // The 64 keys from this one on.
    private ulong WordFrom(long key)
    {
        var (word, bit) = (key / 64, (int)(key % 64));
        var low = word < _words.Length ? _words[word] >> bit : 0;
        var high = bit > 0 && word + 1 < _words.Length ? _words[word + 1] << (64 - bit) : 0;
        return low | high;
    }
}
