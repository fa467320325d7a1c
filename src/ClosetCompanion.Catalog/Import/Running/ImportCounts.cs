using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import.Running;

/// <summary>Counts what was done with products, and remembers each with the place of its row.</summary>
internal sealed class ImportCounts
{
    private readonly int[] _counts = new int[Enum.GetValues<ProductWrite>().Length];
    private readonly List<ReportedProduct> _products = [];

    /// <param name="places">The products with the places of their rows.</param>
    /// <param name="writes">What was done with each.</param>
    public void Add(
        IEnumerable<(string Id, string? File, long? Line)> places,
        IReadOnlyList<ProductWrite> writes
    )
    {
        foreach (var ((id, file, line), write) in places.Zip(writes))
        {
            _counts[(int)write]++;
            _products.Add(new ReportedProduct(id, write, file, line));
        }
    }

    public ImportReport Report(RowFilter rows, IReadOnlyList<string> retired) =>
        new()
        {
            Added = _counts[(int)ProductWrite.Added],
            Changed = _counts[(int)ProductWrite.Changed],
            Unchanged = _counts[(int)ProductWrite.Unchanged],
            Retired = retired.Count,
            RetiredIds = retired,
            Products = _products,
            Skipped = rows.Skipped,
            Partial = rows.Partial,
        };
}
