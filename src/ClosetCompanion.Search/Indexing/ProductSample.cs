namespace ClosetCompanion.Search.Indexing;

/// <summary>
/// A sample of products that depends on nothing but the products themselves: whoever has the same ones has the same sample,
/// however they came together.
/// </summary>
/// <remarks>
/// The keys are cut into stretches of 2^j, and of each stretch the product at one place is taken, if there is one; the place
/// is a hash of the stretch, so that nothing regular in a catalogue is met again and again. The sample is that of the
/// largest j which gives enough products.
/// </remarks>
internal static class ProductSample
{
    /// <summary>At least so many products, and seldom more than twice as many; all when there are fewer.</summary>
    /// <returns>Their keys, rising.</returns>
    public static IReadOnlyList<long> Of(ProductSet products, int least)
    {
        if (products.Count <= 2 * least)
        {
            return [.. products.Keys()];
        }
        var end = (ulong)products.Words.Length * 64;
        for (var level = (int)Math.Log2(end / (double)least) + 1; level > 0; level--)
        {
            var sample = AtLevel(products, end, level);
            if (sample.Count >= least)
            {
                return sample;
            }
        }
        return [.. products.Keys()];
    }

    private static List<long> AtLevel(ProductSet products, ulong end, int level)
    {
        var sample = new List<long>();
        for (ulong stretch = 0; stretch << level < end; stretch++)
        {
            var key = (long)((stretch << level) + (Hash(stretch) >> (64 - level)));
            if (products.Contains(key))
            {
                sample.Add(key);
            }
        }
        return sample;
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    private static ulong Hash(ulong number)
    {
        number += 0x9E3779B97F4A7C15;
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }
}
