using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats;

/// <summary>A format of tables in which several rows, one after another, are one product with its variants.</summary>
internal abstract class GroupedFormat : TableFormat
{
    // A product has not more variants than that; a table that says so is damaged.
    private const int MostRows = 5000;

    protected override async IAsyncEnumerable<FeedItem> ReadAsync(
        IAsyncEnumerable<Record> records,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var group = new List<Record>();
        string? key = null;
        await foreach (Record record in records.WithCancellation(cancellationToken))
        {
            if (record.Problem is not null)
            {
                yield return RecordItem.Read(record);
                continue;
            }
            string? own = KeyOf(record);
            bool isNext = own is null ? StartsProduct(record) : own != key;
            if (group.Count > 0 && (isNext || group.Count == MostRows))
            {
                foreach (FeedItem item in ReadGroup(group))
                {
                    yield return item;
                }
                group.Clear();
            }
            key = own ?? (isNext ? null : key);
            group.Add(record);
        }
        if (group.Count > 0)
        {
            foreach (FeedItem item in ReadGroup(group))
            {
                yield return item;
            }
        }
    }

    /// <summary>What the rows of a product have in common; null where a row says nothing of it.</summary>
    protected abstract string? KeyOf(Record record);

    /// <summary>Whether a row without a key begins another product.</summary>
    protected virtual bool StartsProduct(Record record) => true;

    /// <summary>Makes items of the rows of one product.</summary>
    protected abstract IEnumerable<FeedItem> ReadGroup(IReadOnlyList<Record> rows);

    /// <summary>A row with what it leaves empty taken from the product's own row.</summary>
    /// <param name="row">The row of a variant.</param>
    /// <param name="product">The product's row.</param>
    /// <param name="isOwn">Whether a column, by its plain name, is the variant's alone and never taken over.</param>
    protected static Record Completed(Record row, Record product, Func<string, bool> isOwn)
    {
        if (ReferenceEquals(row, product))
        {
            return row;
        }
        var cells = (string[])row.Cells.Clone();
        for (int place = 0; place < cells.Length; place++)
        {
            if (string.IsNullOrWhiteSpace(cells[place]) && !isOwn(row.Columns.PlainName(place)))
            {
                cells[place] = product.Cells[place];
            }
        }
        return row with { Cells = cells };
    }
}
