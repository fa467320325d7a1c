using System.Collections.Concurrent;
using System.Numerics.Tensors;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Personal;

/// <summary>
/// What a taste knows of a product: how its main picture differs from others of the kind, as a unit vector, and the values
/// that no picture shows.
/// </summary>
/// <remarks>
/// A search says the kind, so what products of a kind have in common tells nothing of a taste. Without it, what somebody
/// likes of shirts says something about shoes.
/// </remarks>
/// <param name="snapshot">The index.</param>
/// <param name="visible">What the person sees of it.</param>
/// <param name="now">The moment whose prices count.</param>
internal sealed class TasteSpace(
    SearchSnapshot snapshot,
    VisibleProducts visible,
    DateTimeOffset now
)
{
    private const int SampleOfKind = 64;

    // A kind of few products is taken for all kinds by so many more.
    private const int Shrinkage = 8;

    // Season, usage and colour are left out: simulated people like by them, and what measures must not see. A picture shows
    // the colour anyway.
    private static readonly string[] _fields = ["brand", "pattern", "material", "size"];

    private readonly Column[] _columns =
    [
        .. _fields
            .Where(snapshot.Table.Places.ContainsKey)
            .Select(field => snapshot.Table.Columns[snapshot.Table.Places[field]]),
    ];

    private readonly Column? _kinds = snapshot.Table.Places.TryGetValue(
        FieldNames.Kind,
        out var place
    )
        ? snapshot.Table.Columns[place]
        : null;

    private readonly ConcurrentDictionary<int, float[]> _means = [];

    /// <summary>A product; null when the index does not have it.</summary>
    public TasteProduct? Find(long key)
    {
        if (snapshot.Vectors.Find(key) is not var (segment, product))
        {
            return null;
        }
        var vector = segment.VectorsAt(product)[..snapshot.Vectors.Dimensions];
        var different = new float[vector.Length];
        TensorPrimitives.Subtract(vector, MeanOfKind(key), different);
        var length = TensorPrimitives.Norm<float>(different);
        if (length > 0)
        {
            TensorPrimitives.Divide(different, length, different);
        }
        return new TasteProduct(key, different, ValuesOf(key));
    }

    private int[] ValuesOf(long key)
    {
        var values = new int[_columns.Length + 1];
        for (var column = 0; column < _columns.Length; column++)
        {
            values[column] = _columns[column].CodeOf(key);
        }
        // Prices that differ by less than about a half are one band.
        values[^1] = snapshot.Table.Prices.At(key, now) is > 0 and var price
            ? 1 + (int)Math.Round(Math.Log2(1 + price))
            : 0;
        return values;
    }

    private float[] MeanOfKind(long key)
    {
        var code = _kinds?.CodeOf(key) ?? 0;
        return _means.GetOrAdd(code, _ => code == 0 ? MeanOfAll() : Mean(code, key));
    }

    private float[] MeanOfAll() =>
        Mean(ProductSample.Of(visible.Products, SampleOfKind), [], weight: 0);

    private float[] Mean(int code, long key)
    {
        var alike = _kinds!.Having(_kinds.TextsOf(key).ToHashSet(StringComparer.OrdinalIgnoreCase));
        return Mean(
            [
                .. ProductSample
                    .Of(alike.Intersect(visible.Products), SampleOfKind)
                    .Where(one => _kinds.CodeOf(one) == code),
            ],
            _means.GetOrAdd(0, _ => MeanOfAll()),
            Shrinkage
        );
    }

    private float[] Mean(IReadOnlyList<long> keys, float[] prior, int weight)
    {
        var sum = new float[snapshot.Vectors.Dimensions];
        TensorPrimitives.Multiply(prior, weight, sum.AsSpan(0, prior.Length));
        var count = weight;
        foreach (var key in keys)
        {
            if (snapshot.Vectors.Find(key) is var (segment, product))
            {
                TensorPrimitives.Add(sum, segment.VectorsAt(product)[..sum.Length], sum);
                count++;
            }
        }
        TensorPrimitives.Divide(sum, Math.Max(1, count), sum);
        return sum;
    }
}
