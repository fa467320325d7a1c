using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>Compares products with what the store has of them, and counts.</summary>
internal sealed class ImportTally
{
    private int _added;
    private int _changed;
    private int _unchanged;

    /// <summary>Whether the store has to be changed for this product.</summary>
    public bool Differs(ProductState? state, ReadOnlySpan<byte> contentHash)
    {
        if (state is not { Retired: false } known)
        {
            _added++;
            return true;
        }
        if (!contentHash.SequenceEqual(known.ContentHash))
        {
            _changed++;
            return true;
        }
        _unchanged++;
        return false;
    }

    public ImportReport Report(RowSieve rows, int retired) =>
        new()
        {
            Added = _added,
            Changed = _changed,
            Unchanged = _unchanged,
            Retired = retired,
            Skipped = rows.Skipped,
            Partial = rows.Partial,
        };
}
