using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Filtering;

/// <summary>The numbers of products in one field, never changed.</summary>
/// <param name="numbers">For each product key its number; NaN for none.</param>
/// <param name="publicNumbers">How many products that everybody sees have one.</param>
internal sealed class NumberColumn(ChunkedArray<double> numbers, int publicNumbers)
{
    /// <summary>How many products that everybody sees have a number.</summary>
    public int PublicNumbers => publicNumbers;

    /// <summary>The number of a product; NaN for none.</summary>
    public double this[long key] => numbers[key];

    /// <summary>The products whose number fulfils a condition.</summary>
    public ProductSet Having(Predicate<double> condition)
    {
        var bits = new ulong[numbers.Length / 64];
        for (var chunk = 0; chunk < numbers.Chunks; chunk++)
        {
            if (numbers.ChunkAt(chunk) is not { } of)
            {
                continue;
            }
            var first = chunk * ChunkedArray<double>.ChunkSize;
            for (var i = 0; i < of.Length; i++)
            {
                bits[(first + i) / 64] |=
                    !double.IsNaN(of[i]) && condition(of[i]) ? 1UL << (i % 64) : 0;
            }
        }
        return ProductSet.OfBits(bits);
    }
}
