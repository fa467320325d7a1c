using System.Numerics;

namespace ClosetCompanion.Search.Indexing;

/// <summary>A set of products as a bitmap over their keys: what a filter lets through.</summary>
/// <remarks>Immutable. Keys are small and dense, as a store numbers its products one after another.</remarks>
public sealed class ProductSet
{
    private readonly ulong[] words;

    private ProductSet(ulong[] words)
    {
        this.words = words;
        Count = words.Sum(BitOperations.PopCount);
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

    /// <summary>The set of the products that fulfil a condition.</summary>
    /// <param name="end">One more than the highest key.</param>
    /// <param name="condition">Says of a key whether it is in the set.</param>
    internal static ProductSet Where(int end, Predicate<int> condition)
    {
        var bits = new ulong[(end + 63) / 64];
        for (var key = 0; key < end; key++)
        {
            if (condition(key))
            {
                bits[key / 64] |= 1UL << (key % 64);
            }
        }
        return new ProductSet(bits);
    }

    /// <summary>Whether a product is in the set.</summary>
    public bool Contains(long key) =>
        (ulong)key / 64 < (ulong)words.Length && (words[key / 64] & (1UL << (int)(key % 64))) != 0;

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
    public ProductSet Except(ProductSet other) =>
        new([.. words.Select((word, i) => i < other.words.Length ? word & ~other.words[i] : word)]);

    /// <summary>The products that are in both sets.</summary>
    public ProductSet Intersect(ProductSet other) =>
        new([.. words.Zip(other.words, (one, two) => one & two)]);

    /// <summary>The keys, smallest first.</summary>
    public IEnumerable<long> Keys()
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var rest = words[i]; rest != 0; rest &= rest - 1)
            {
                yield return ((long)i * 64) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    // The 64 keys from this one on.
    private ulong WordFrom(long key)
    {
        var (word, bit) = (key / 64, (int)(key % 64));
        var low = word < words.Length ? words[word] >> bit : 0;
        var high = bit > 0 && word + 1 < words.Length ? words[word + 1] << (64 - bit) : 0;
        return low | high;
    }
}
