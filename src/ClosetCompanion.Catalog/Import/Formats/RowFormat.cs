using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats;

/// <summary>A format of tables in which every row is a product.</summary>
internal abstract class RowFormat : TableFormat
{
    protected override async IAsyncEnumerable<FeedItem> ReadAsync(
        IAsyncEnumerable<Record> records,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (Record record in records.WithCancellation(cancellationToken))
        {
            FeedItem item = RecordItem.Read(record);
            if (item.Problem is null)
            {
                Complete(item, record);
            }
            yield return item;
        }
    }

    /// <summary>Adds what the format says in other ways than by columns of one field.</summary>
    protected virtual void Complete(FeedItem item, Record record) { }
}
