using System.Runtime.CompilerServices;
using System.Xml;
using ClosetCompanion.Catalog.Import.Documents;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;

namespace ClosetCompanion.Catalog.Import.Formats.Merchants;

/// <summary>A product feed in XML: Google Merchant's RSS or Atom, and lists of products or offers with elements of common names.</summary>
internal sealed class XmlFeed : IFeedFormat
{
    private const int LongestItem = 4_000_000;

    private static readonly string[] _items =
    [
        "<item",
        "<entry",
        "<product",
        "<offer",
        "<shopitem",
        "<article",
    ];

    public string Name => "product feed in XML (Google Merchant RSS or Atom, and others)";

    public string KnownBy => "XML with <item>, <entry>, <product>, <offer> or <shopitem>";

    public bool Fits(FeedSample sample) =>
        sample.Kind == FeedKind.Xml
        && _items.Any(item => sample.Head.Contains(item, StringComparison.OrdinalIgnoreCase));

    public async IAsyncEnumerable<FeedItem> ReadAsync(
        FeedSample sample,
        IReadOnlyList<NamedColumn> map,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var columns = new XmlColumns(map);
        var cut = new XmlCut(LongestItem);
        var buffer = new char[16 * 1024];
        using var reader = new StreamReader(sample.File.Open(), sample.Encoding.Encoding);
        int filled;
        while ((filled = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            for (int place = 0; place < filled; place++)
            {
                if (cut.Take(buffer[place]) is { } piece)
                {
                    yield return Read(piece, sample.File.Name, columns);
                }
            }
        }
        if (cut.Finish() is { } rest)
        {
            yield return Read(rest, sample.File.Name, columns);
        }
    }

    private static FeedItem Read(XmlPiece piece, string file, XmlColumns columns)
    {
        var place = new RowPlace(file, piece.Line);
        if (piece.Problem is { } problem)
        {
            return Failed(place, problem);
        }
        try
        {
            return XmlItem.Read(FeedNode.Parse(piece.Xml), place, columns);
        }
        catch (XmlException broken)
        {
            return Mended(piece, place, columns, broken);
        }
    }

    private static FeedItem Mended(
        XmlPiece piece,
        RowPlace place,
        XmlColumns columns,
        XmlException broken
    )
    {
        string what =
            $"It is not well-formed XML in line {place.Line + Math.Max(0, broken.LineNumber - 1)}: {Sentence(broken.Message)}";
        try
        {
            FeedItem item = XmlItem.Read(FeedNode.Parse(XmlRepair.Mend(piece.Xml)), place, columns);
            item.Notes.Add(
                new RowNote(
                    $"{what} It was read all the same.",
                    advice: "Have the feed's program mended."
                )
            );
            return item;
        }
        catch (XmlException)
        {
            return Failed(place, what);
        }
    }

    // "… Line 1, position 30." counts within the item.
    private static string Sentence(string message)
    {
        int line = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return line > 0 ? message[..line] : message;
    }

    private static FeedItem Failed(RowPlace place, string problem) =>
        new(place) { Problem = new RowNote(problem, advice: "Have the feed's program mended.") };
}
