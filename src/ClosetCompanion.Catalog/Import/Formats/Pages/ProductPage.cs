using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ClosetCompanion.Catalog.Import.Encodings;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Import.Items;

namespace ClosetCompanion.Catalog.Import.Formats.Pages;

/// <summary>Pages (HTML) that describe products in JSON-LD or in microdata, by the words of schema.org.</summary>
internal sealed class ProductPage : IFeedFormat
{
    private const int LongestPage = 16_000_000;

    public string Name => "pages with products of schema.org (JSON-LD, microdata)";

    public string KnownBy => "HTML files, alone or in a folder or zip archive";

    public bool Fits(FeedSample sample) =>
        sample.Kind == FeedKind.Page && !sample.File.HasEnding(".xls", ".xlsx");

    public async IAsyncEnumerable<FeedItem> ReadAsync(
        FeedSample sample,
        IReadOnlyList<NamedColumn> map,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (FeedItem item in await ReadPageAsync(sample.File, cancellationToken))
        {
            yield return item;
        }
    }

    private static async Task<IReadOnlyList<FeedItem>> ReadPageAsync(
        FeedFile file,
        CancellationToken cancellationToken
    )
    {
        var place = new RowPlace(file.Name, 0);
        EncodingDetector.Register();
        try
        {
            using var bytes = new MemoryStream();
            await using (Stream stream = file.Open())
            {
                await CopyAsync(stream, bytes, cancellationToken);
            }
            if (bytes.Length > LongestPage)
            {
                return [Failed(place, $"The page is longer than {LongestPage:N0} bytes.")];
            }
            bytes.Position = 0;
            using IHtmlDocument page = await new HtmlParser().ParseDocumentAsync(
                bytes,
                cancellationToken
            );
            List<FeedItem> items = [.. JsonLd(page, place)];
            if (items.Count == 0)
            {
                items.AddRange(Microdata.Read(page, place));
            }
            foreach (FeedItem item in items)
            {
                PagePaths.Complete(item, page, file.Path);
            }
            return items;
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            return [Failed(place, $"The page cannot be read: {exception.Message}")];
        }
    }

    private static async Task CopyAsync(
        Stream from,
        MemoryStream to,
        CancellationToken cancellationToken
    )
    {
        var buffer = new byte[64 * 1024];
        int read;
        while (
            to.Length <= LongestPage && (read = await from.ReadAsync(buffer, cancellationToken)) > 0
        )
        {
            to.Write(buffer, 0, read);
        }
    }

    private static IEnumerable<FeedItem> JsonLd(IHtmlDocument page, RowPlace place)
    {
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            foreach (FeedItem item in SchemaProducts.ReadText(script.TextContent, place))
            {
                yield return item;
            }
        }
    }

    private static FeedItem Failed(RowPlace place, string problem) =>
        new(place) { Problem = new RowNote(problem) };
}
