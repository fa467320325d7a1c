using System.Buffers;
using System.Text;
using ClosetCompanion.Catalog.Import.Encodings;
using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats;

/// <summary>A file and what its beginning shows, by which formats know their files.</summary>
internal sealed class FeedSample
{
    private const int HeadLetters = 64 * 1024;

    private FeedSample(FeedFile file, FeedKind kind, DetectedEncoding encoding, string head)
    {
        (File, Kind, Encoding, Head) = (file, kind, encoding, head);
        Table = kind switch
        {
            FeedKind.Table when IsWorkbook(file, head) => new TidyTable(new Workbook(file)),
            FeedKind.Table => new TidyTable(new DelimitedTable(file, encoding.Encoding)),
            FeedKind.Json => new TidyTable(new JsonTable(file, encoding.Encoding)),
            _ => null,
        };
    }

    public FeedFile File { get; }

    public FeedKind Kind { get; }

    public DetectedEncoding Encoding { get; }

    /// <summary>The first letters of the file.</summary>
    public string Head { get; }

    /// <summary>The file as rows; null where it has none.</summary>
    public ITableReader? Table { get; }

    /// <summary>The columns of <see cref="Table"/>; without any where there is no table.</summary>
    public Columns Columns { get; private set; } = new([]);

    /// <summary>Whether there is nothing in the file.</summary>
    public bool IsEmpty { get; private set; }

    /// <exception cref="CatalogException">The file cannot be read.</exception>
    public static async Task<FeedSample> ReadAsync(
        FeedFile file,
        CancellationToken cancellationToken
    )
    {
        DetectedEncoding encoding = await DetectAsync(file, cancellationToken);
        string head = await ReadHeadAsync(file, encoding.Encoding, cancellationToken);
        FeedKind kind = FeedKinds.Of(file, head);
        var sample = new FeedSample(file, kind, encoding, head);
        if (sample.Table is { } table)
        {
            Columns? columns = await table.ReadColumnsAsync(cancellationToken);
            sample.IsEmpty = columns is null;
            sample.Columns = columns ?? sample.Columns;
        }
        return sample;
    }

    /// <summary>A page, which says itself what it is written in.</summary>
    public static FeedSample OfPage(FeedFile file) =>
        new(file, FeedKind.Page, new DetectedEncoding(System.Text.Encoding.UTF8, false), "<html>");

    // Programs call a CSV .xls, so that a spreadsheet opens it; what it is, its first letters say.
    private static bool IsWorkbook(FeedFile file, string head) =>
        head.StartsWith("PK\u0003\u0004", StringComparison.Ordinal)
        || (
            file.HasEnding(".xlsx", ".xlsm", ".xlsb", ".xls")
            && (head.Length == 0 || head.AsSpan(0, Math.Min(head.Length, 200)).ContainsAny(_binary))
        );

    private static readonly SearchValues<char> _binary = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012"
    );

    private static async Task<DetectedEncoding> DetectAsync(
        FeedFile file,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using Stream stream = file.Open();
            var first = new byte[2];
            _ = await stream.ReadAtLeastAsync(first, 2, false, cancellationToken);
            // Archives and the older workbooks; UTF-16 has marks of its own.
            bool isBinary = first is [(byte)'P', (byte)'K'] or [0xD0, 0xCF];
            if (isBinary && file.HasEnding(".xlsx", ".xlsm", ".xlsb", ".xls"))
            {
                return new DetectedEncoding(System.Text.Encoding.Latin1, IsGuess: false);
            }
            await using Stream again = file.Open();
            return await EncodingDetector.DetectAsync(again, cancellationToken);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            throw new CatalogException(
                $"{file.Name} cannot be read: {exception.Message}",
                exception
            );
        }
    }

    private static async Task<string> ReadHeadAsync(
        FeedFile file,
        Encoding encoding,
        CancellationToken cancellationToken
    )
    {
        using var reader = new StreamReader(file.Open(), encoding);
        var head = new char[HeadLetters];
        int read = await reader.ReadBlockAsync(head, cancellationToken);
        return new string(head, 0, read);
    }
}
