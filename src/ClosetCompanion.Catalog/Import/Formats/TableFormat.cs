using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats;

/// <summary>A format whose files are tables with known columns.</summary>
internal abstract class TableFormat : IFeedFormat
{
    public abstract string Name { get; }

    public abstract string KnownBy { get; }

    /// <summary>What columns hold whose names alone do not tell.</summary>
    protected virtual IReadOnlyList<NamedColumn> OwnColumns => [];

    public bool Fits(FeedSample sample) => sample.Table is not null && Fits(sample.Columns);

    public IAsyncEnumerable<FeedItem> ReadAsync(
        FeedSample sample,
        IReadOnlyList<NamedColumn> map,
        CancellationToken cancellationToken
    )
    {
        // What the caller named for a field goes before what the format knows.
        NamedColumn[] known =
        [
            .. map,
            .. OwnColumns.Where(own =>
                own.Field is FeedColumn.Ignored or FeedColumn.Attribute
                || map.All(named => named.Field != own.Field)
            ),
        ];
        return ReadAsync(sample.Table!.ReadAsync(known, cancellationToken), cancellationToken);
    }

    /// <summary>Whether a table with these columns is of this format.</summary>
    protected abstract bool Fits(Columns columns);

    /// <summary>Makes items of the rows.</summary>
    protected abstract IAsyncEnumerable<FeedItem> ReadAsync(
        IAsyncEnumerable<Record> records,
        CancellationToken cancellationToken
    );

    /// <summary>Columns of names in the form of <see cref="ColumnNames.Plain"/> that are of no use.</summary>
    protected static IEnumerable<NamedColumn> Ignore(string plainNames) =>
        plainNames.Split(' ').Select(name => new NamedColumn(FeedColumn.Ignored, name));
}
