using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Formats;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Files;

namespace ClosetCompanion.Catalog.Import.Syncing;

/// <summary>A feed as it was fetched into a folder of its own, which goes when this is disposed.</summary>
internal sealed class FeedDownload : IDisposable
{
    private const long MostBytes = 2L * 1024 * 1024 * 1024;

    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(15);

    private readonly string _folder;

    private FeedDownload(string folder) => _folder = folder;

    /// <summary>Where the file lies; empty where nothing came.</summary>
    public string File { get; private set; } = "";

    /// <summary>SHA-256 of the file; null where nothing came.</summary>
    public string? Content { get; private set; }

    /// <summary>What the server said.</summary>
    public FetchAnswer Answer { get; private set; } = FetchAnswer.Refused("was not asked for");

    /// <summary>Asks for a feed, unless its server says that it is the one that was imported last.</summary>
    public static async Task<FeedDownload> RunAsync(
        WebFetcher web,
        Feed feed,
        CancellationToken cancellationToken
    )
    {
        string folder = Path.Combine(Path.GetTempPath(), $"closet-feed-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        var download = new FeedDownload(folder);
        try
        {
            await download.FetchAsync(web, feed, cancellationToken);
            return download;
        }
        catch
        {
            download.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task FetchAsync(WebFetcher web, Feed feed, CancellationToken cancellationToken)
    {
        Uri address = web.Secure(new Uri(feed.Address));
        string arrived = Path.Combine(_folder, "arrived");
        await using (var stream = new FileStream(arrived, FileMode.Create, FileAccess.ReadWrite))
        {
            Answer = await web.GetAsync(
                new FetchRequest(address, HostsOf(address), MostBytes, _longest)
                {
                    Known = feed.Content is null || feed.Held is not null ? null : feed.Marks,
                    Accept = "*/*",
                },
                stream,
                cancellationToken
            );
        }
        if (Answer.Outcome == FetchOutcome.Fetched)
        {
            Content = await Sha256Digest.OfFileAsync(arrived, cancellationToken);
            File = Path.Combine(_folder, NameOf(address, Answer.MediaType, arrived));
            System.IO.File.Move(arrived, File);
        }
    }

    // The host itself, which the feed's owner has named by naming the address; names that cannot be allowed are refused.
    private static AllowedHosts HostsOf(Uri address) => new([AllowedHosts.NameOf(address)]);

    private static string NameOf(Uri address, string? mediaType, string path)
    {
        string last = Uri.UnescapeDataString(address.AbsolutePath).Split('/', '\\')[^1];
        string name = string.Concat(
                last.TakeLast(60)
                    .Select(letter =>
                        char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '-'
                    )
            )
            .TrimStart('.');
        bool isZip = name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (name.Length == 0 || !(isZip || FeedKinds.MayHoldProducts(name)))
        {
            name = $"feed{EndingOf(mediaType)}";
        }
        return IsPacked(path) && !name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? $"{name}.gz"
            : name;
    }

    private static string EndingOf(string? mediaType) =>
        mediaType?.ToLowerInvariant() switch
        {
            "application/json" or "application/ld+json" => ".json",
            "application/xml" or "text/xml" or "application/rss+xml" or "application/atom+xml" =>
                ".xml",
            "text/html" => ".html",
            "text/tab-separated-values" => ".tsv",
            "application/zip" => ".zip",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => ".xlsx",
            "text/csv" => ".csv",
            // What it is shows in the text itself.
            _ => ".txt",
        };

    private static bool IsPacked(string path)
    {
        using FileStream stream = System.IO.File.OpenRead(path);
        return stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
    }
}
