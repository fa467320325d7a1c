using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import.Running;

/// <summary>Counts what was done with products.</summary>
internal sealed class ImportCounts
{
    private readonly int[] _counts = new int[Enum.GetValues<ProductWrite>().Length];

    public void Add(IEnumerable<ProductWrite> writes)
    {
        foreach (ProductWrite write in writes)
        {
            _counts[(int)write]++;
        }
    }

    public ImportReport Report(RowFilter rows, int retired) =>
        new()
        {
            Added = _counts[(int)ProductWrite.Added],
            Changed = _counts[(int)ProductWrite.Changed],
            Unchanged = _counts[(int)ProductWrite.Unchanged],
            Retired = retired,
            Skipped = rows.Skipped,
            Partial = rows.Partial,
        };
}
