using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Following;

namespace ClosetCompanion.Search.Personal;

/// <summary>
/// What a taste knows of a product, as numbers: the vector of its main picture, then one number for each value that some
/// product with an opinion has.
/// </summary>
/// <param name="snapshot">The index.</param>
/// <param name="scale">The number of a value that a product has.</param>
/// <param name="now">The moment whose prices count.</param>
internal sealed class TasteSpace(SearchSnapshot snapshot, float scale, DateTimeOffset now)
{
    // Season and usage are left out: simulated people like by them, and what measures must not see.
    private static readonly string[] _fields =
    [
        FieldNames.Kind,
        "colour",
        "brand",
        "pattern",
        "material",
        "gender",
        "size",
    ];

    private readonly Column[] _columns =
    [
        .. _fields
            .Where(snapshot.Table.Places.ContainsKey)
            .Select(field => snapshot.Table.Columns[snapshot.Table.Places[field]]),
    ];

    private readonly Dictionary<(int Column, int Code), int> _places = [];

    /// <summary>How many numbers a product has.</summary>
    public int Size => snapshot.Vectors.Dimensions + _places.Count;

    /// <summary>The index.</summary>
    public SearchSnapshot Snapshot => snapshot;

    /// <summary>Takes the values of a product in.</summary>
    public void Know(long key)
    {
        foreach (var value in ValuesOf(key))
        {
            _places.TryAdd(value, Size);
        }
    }

    /// <summary>The numbers of a product; null when the index does not have it.</summary>
    public float[]? Find(long key)
    {
        if (snapshot.Vectors.Find(key) is not var (segment, product))
        {
            return null;
        }
        var numbers = new float[Size];
        segment.VectorsAt(product)[..snapshot.Vectors.Dimensions].CopyTo(numbers);
        foreach (var value in ValuesOf(key))
        {
            if (_places.TryGetValue(value, out var place))
            {
                numbers[place] = scale;
            }
        }
        return numbers;
    }

    /// <summary>The products of the same kind that may be seen; all of them where its kind is not known.</summary>
    /// <param name="key">A product.</param>
    /// <param name="visible">The products that may be seen.</param>
    public (int Kind, Indexing.ProductSet Products) Alike(long key, VisibleProducts visible)
    {
        if (
            snapshot.Table.Places.TryGetValue(FieldNames.Kind, out var place)
            && snapshot.Table.Columns[place] is var kinds
            && kinds.TextsOf(key) is { Count: > 0 } texts
        )
        {
            return (
                kinds.CodeOf(key),
                kinds
                    .Having(texts.ToHashSet(StringComparer.OrdinalIgnoreCase))
                    .Intersect(visible.Products)
            );
        }
        return (0, visible.Products);
    }

    private IEnumerable<(int Column, int Code)> ValuesOf(long key)
    {
        for (var column = 0; column < _columns.Length; column++)
        {
            if (_columns[column].CodeOf(key) is > 0 and var code)
            {
                yield return (column, code);
            }
        }
        // Prices that are alike within a half are one band.
        if (snapshot.Table.Prices.At(key, now) is > 0 and var price)
        {
            yield return (-1, (int)Math.Round(Math.Log2(price)));
        }
    }
}
