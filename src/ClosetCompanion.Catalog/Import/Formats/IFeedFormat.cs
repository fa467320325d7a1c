using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;

namespace ClosetCompanion.Catalog.Import.Formats;

/// <summary>A way in which shops and programs write their products into files.</summary>
internal interface IFeedFormat
{
    /// <summary>What people call it: <c>Shopify product export</c>.</summary>
    string Name { get; }

    /// <summary>Which files hold it, and by what it is known, in a few words.</summary>
    string KnownBy { get; }

    /// <summary>Whether a file is of this format.</summary>
    bool Fits(FeedSample sample);

    /// <summary>All items of a file that <see cref="Fits"/>.</summary>
    /// <exception cref="CatalogException">The file cannot be read.</exception>
    IAsyncEnumerable<FeedItem> ReadAsync(
        FeedSample sample,
        IReadOnlyList<NamedColumn> map,
        CancellationToken cancellationToken
    );
}
