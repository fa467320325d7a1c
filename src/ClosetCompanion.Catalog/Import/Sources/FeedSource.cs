using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import.Choosing;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Import.Formats;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Prices;

namespace ClosetCompanion.Catalog.Import.Sources;

/// <summary>Products in files: a table, a workbook, a feed, a shop's export, pages; alone, in a folder or in a zip archive.</summary>
/// <remarks>
/// The format is known by the file itself; see <see cref="ProductSources.Formats"/>. Of several files the one that says
/// most of products is read, and <see cref="Notes"/> say which and why. A product needs an id and a picture. A picture is
/// a path from the file's own folder; a cell may name several. A product keeps those of its pictures that can be read;
/// addresses are handed on and not read. Where no file holds products but there are pictures, each picture is a product.
/// </remarks>
public sealed class FeedSource : IProductSource
{
    private const long LongestCounted = 32 * 1024 * 1024;
    private const int ItemsForPrices = 500;

    private readonly string _path;
    private readonly FeedSettings _settings;
    private readonly NamedColumn[] _map;
    private IReadOnlyList<string> _notes = [];

    /// <summary>Names a file, folder or archive; it is opened when it is read.</summary>
    /// <param name="path">The file, folder or archive.</param>
    /// <param name="settings">What the files alone do not tell.</param>
    /// <exception cref="CatalogException">A column is named for a field that products do not have.</exception>
    public FeedSource(string path, FeedSettings? settings = null)
    {
        _path = Path.GetFullPath(path);
        _settings = settings ?? new FeedSettings();
        _map = [.. _settings.Columns.Select(NamedColumn.Of)];
    }

    /// <inheritdoc />
    public string Description =>
        PlainText.Of(Path.GetFileName(Path.TrimEndingDirectorySeparator(_path)));

    /// <inheritdoc />
    public IReadOnlyList<string> Notes => _notes;

    /// <inheritdoc />
    public async ValueTask<int?> CountAsync(CancellationToken cancellationToken = default)
    {
        if (File.Exists(_path) && new FileInfo(_path).Length > LongestCounted && !IsArchive(_path))
        {
            return null;
        }
        using FeedPlace place = FeedPlace.Open(_path, _settings.Table);
        if (await ChooseAsync(place, cancellationToken) is not { } choice)
        {
            return await new PictureFolderSource(_path).CountAsync(cancellationToken);
        }
        int items = 0;
        await foreach (FeedItem _ in ReadItemsAsync(choice, cancellationToken))
        {
            items++;
        }
        return items;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using FeedPlace place = FeedPlace.Open(_path, _settings.Table);
        if (await ChooseAsync(place, cancellationToken) is not { } choice)
        {
            await foreach (
                SourceRow row in new PictureFolderSource(_path).ReadAsync(cancellationToken)
            )
            {
                yield return row;
            }
            yield break;
        }
        var context = new PriceContext(
            await FindSignAsync(choice, cancellationToken),
            _settings.TimeProvider.GetUtcNow()
        );
        var rows = new FeedRows(place.Files, context, _settings.PicturesAreFetched);
        await foreach (FeedItem item in ReadItemsAsync(choice, cancellationToken))
        {
            yield return await rows.ReadAsync(item, cancellationToken);
        }
    }

    private static bool IsArchive(string path) =>
        path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private async Task<FeedChoice?> ChooseAsync(
        FeedPlace place,
        CancellationToken cancellationToken
    )
    {
        if (place.Only is { } only)
        {
            FeedChoice named = await FeedChoice.OfAsync(only, _map, cancellationToken);
            _notes = named.Notes;
            return named;
        }
        var (choice, reasons) = await FeedChoice.ChooseAsync(place.Files, _map, cancellationToken);
        if (choice is null && !PictureFolderSource.Fits(place.Files))
        {
            throw new CatalogException(
                $"{_path} holds nothing that can be imported. {string.Join(' ', [.. reasons.Take(5), OtherArchives.Advice(place.Files)])}".TrimEnd()
            );
        }
        if (choice is null && _map.Length > 0)
        {
            throw new CatalogException(
                $"{_path} holds no table that columns could be named for. {string.Join(' ', reasons.Take(5))} Leave --map out to import its pictures alone."
            );
        }
        if (choice is { Samples: [var first, ..] })
        {
            FeedMisfit.CheckMap(first, _map);
        }
        _notes =
            choice?.Notes
            ??
            [
                .. reasons
                    .Append(OtherArchives.Advice(place.Files))
                    .OfType<string>()
                    .Select(reason => $"Not read, so that pictures alone were imported: {reason}"),
            ];
        return choice;
    }

    private async IAsyncEnumerable<FeedItem> ReadItemsAsync(
        FeedChoice choice,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (FeedSample sample in choice.Samples)
        {
            await foreach (
                FeedItem item in choice.Format.ReadAsync(sample, _map, cancellationToken)
            )
            {
                yield return item;
            }
        }
    }

    private async Task<DecimalSign> FindSignAsync(
        FeedChoice choice,
        CancellationToken cancellationToken
    )
    {
        var style = new PriceStyle();
        int items = 0;
        await foreach (FeedItem item in ReadItemsAsync(choice, cancellationToken))
        {
            foreach (
                FeedColumn field in (FeedColumn[])
                    [FeedColumn.Price, FeedColumn.SalePrice, FeedColumn.OriginalPrice]
            )
            {
                if (item.Text(field) is { } text)
                {
                    style.Add(text);
                }
            }
            if (++items == ItemsForPrices)
            {
                break;
            }
        }
        return style.Sign;
    }
}
