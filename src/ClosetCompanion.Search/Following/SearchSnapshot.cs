using ClosetCompanion.Search.Calibration;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Following;

/// <summary>All that a search needs to know of a store at one of its versions, never changed.</summary>
/// <param name="version">The store's version.</param>
/// <param name="vectors">The vectors of the products.</param>
/// <param name="table">What the products are filtered, counted, sorted and folded by.</param>
internal sealed class SearchSnapshot(long version, VectorSnapshot vectors, ProductTable table)
{
    private const int SampleSize = 1_000;

    private readonly Lazy<CosineBackground> _background = new(() =>
        Sample(vectors, table.Public.Count > 0 ? table.Public : table.All)
    );

    public long Version => version;

    public VectorSnapshot Vectors => vectors;

    public ProductTable Table => table;

    /// <summary>What cosines are usual among the products that everybody sees.</summary>
    public CosineBackground Background => _background.Value;

    private static CosineBackground Sample(VectorSnapshot vectors, ProductSet products) =>
        new([
            .. ProductSample
                .Of(products, SampleSize)
                .Select(key => vectors.Find(key)!.Value)
                .Select(found =>
                    found.Segment.VectorsAt(found.Product)[..vectors.Dimensions].ToArray()
                ),
        ]);
}
