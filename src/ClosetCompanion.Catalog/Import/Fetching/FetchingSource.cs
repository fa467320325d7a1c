using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>A source whose rows name pictures by address, with these pictures.</summary>
/// <remarks>
/// A product whose pictures cannot be had is left as the store has it, and the row's notes say why. Of several pictures the
/// others are used. The rows come in the source's own order, while some of those after them are being completed.
/// </remarks>
public sealed class FetchingSource : IProductSource
{
    private const int RowsAhead = 16;

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);

    private readonly IProductSource _source;
    private readonly IAddressedPictures _pictures;

    private FetchingSource(IProductSource source, IAddressedPictures pictures)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _pictures = pictures;
    }

    /// <inheritdoc />
    public string Description => _source.Description;

    /// <inheritdoc />
    public IReadOnlyList<string> Notes => [.. _source.Notes, .. _pictures.Notes];

    /// <summary>Fetches pictures into a store.</summary>
    /// <param name="source">The rows; made with <see cref="FeedSettings.PicturesAreFetched"/>.</param>
    /// <param name="store">Where pictures are kept.</param>
    /// <param name="web">Fetches.</param>
    /// <param name="hosts">The hosts that may be asked.</param>
    /// <param name="time">Tells when a picture was fetched.</param>
    /// <param name="check">Decodes a picture before it is kept; null where that is not asked for.</param>
    public static FetchingSource Fetch(
        IProductSource source,
        ICatalogStore store,
        WebFetcher web,
        AllowedHosts hosts,
        TimeProvider time,
        IPictureCheck? check = null
    ) => Fetch(source, store, web, hosts, time, _longest, check);

    internal static FetchingSource Fetch(
        IProductSource source,
        ICatalogStore store,
        WebFetcher web,
        AllowedHosts hosts,
        TimeProvider time,
        TimeSpan longest,
        IPictureCheck? check = null
    ) => new(source, new PictureFetcher(store, web, hosts, time, longest, check));

    /// <summary>Fetches nothing and writes nothing: for saying what an import would do.</summary>
    /// <param name="source">The rows; made with <see cref="FeedSettings.PicturesAreFetched"/>.</param>
    /// <param name="store">Knows what was fetched before; null where there is no store yet.</param>
    /// <param name="hosts">The hosts that would be asked.</param>
    public static FetchingSource Preview(
        IProductSource source,
        ICatalogStore? store,
        AllowedHosts hosts
    ) => new(source, new PicturePreview(store, hosts));

    /// <inheritdoc />
    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) =>
        _source.CountAsync(cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waiting = new Queue<Task<SourceRow>>();
        try
        {
            await foreach (SourceRow row in _source.ReadAsync(cancellationToken))
            {
                waiting.Enqueue(CompleteAsync(row, stop.Token));
                if (waiting.Count > RowsAhead)
                {
                    yield return await waiting.Dequeue();
                }
            }
            while (waiting.TryDequeue(out Task<SourceRow>? next))
            {
                yield return await next;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(waiting).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task<SourceRow> CompleteAsync(SourceRow row, CancellationToken cancellationToken)
    {
        if (
            row.PictureAddresses.Count == 0
            || (row.Product ?? row.WithoutPictures) is not { } product
        )
        {
            return row;
        }
        AddressedPicture[] pictures = await Task.WhenAll(
            row.PictureAddresses.Select(address => _pictures.GetAsync(address, cancellationToken))
        );
        KeptPicture[] kept = [.. pictures.Select(picture => picture.Picture).OfType<KeptPicture>()];
        RowNote[] notes =
        [
            .. row.Notes,
            .. pictures.Select(picture => picture.Note).OfType<RowNote>().Distinct(),
        ];
        return row.Pictures.Count + kept.Length == 0
            ? row with
            {
                Notes = notes,
            }
            : row with
            {
                Product = product,
                KeptPictures = kept,
                Notes = notes,
                KeptId = null,
                WithoutPictures = null,
            };
    }
}
