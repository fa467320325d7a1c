using ClosetCompanion.Search.Calibration;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Following;

/// <summary>All that a search needs to know of a store at one of its versions, never changed.</summary>
/// <param name="version">The store's version.</param>
/// <param name="vectors">The vectors of the products.</param>
/// <param name="table">What the products are filtered, counted, sorted and folded by.</param>
/// <param name="beyond">The products whose vectors are not held in memory.</param>
internal sealed class SearchSnapshot(
    long version,
    VectorSnapshot vectors,
    ProductTable table,
    ProductSet beyond
)
{
    private const int SampleSize = 1_000;

    // Several that are first at once make the same.
    private volatile CosineBackground? _background;

    public long Version => version;

    /// <summary>The vectors that are held in memory.</summary>
    public VectorSnapshot Vectors => vectors;

    /// <summary>The products whose vectors are not.</summary>
    public ProductSet Beyond => beyond;

    public ProductTable Table => table;

    /// <summary>What cosines are usual among the products that everybody sees.</summary>
    /// <param name="all">The vectors of all products.</param>
    /// <param name="cancellationToken">Stops waiting for those that are not in memory.</param>
    public async ValueTask<CosineBackground> FindBackgroundAsync(
        ProductVectors all,
        CancellationToken cancellationToken
    )
    {
        if (_background is not { } background)
        {
            var sample = ProductSample.Of(
                table.Public.Count > 0 ? table.Public : table.All,
                SampleSize
            );
            var read = await all.ReadAsync(sample, cancellationToken);
            _background = background = new CosineBackground([
                .. sample.Where(read.ContainsKey).Select(key => read[key][0]),
            ]);
        }
        return background;
    }
}
