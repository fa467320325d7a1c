using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Evaluation.HtmlReport.Queries;

/// <summary>Fetches titles and pictures from a store.</summary>
internal sealed class ReportPictures(CatalogStore store)
{
    private readonly Dictionary<(string Catalogue, string Id), ReportPicture> known = [];

    /// <summary>A product of a catalogue.</summary>
    public async Task<ReportPicture> OfProductAsync(
        string catalogue,
        string id,
        CancellationToken cancellationToken
    )
    {
        if (!known.TryGetValue((catalogue, id), out var picture))
        {
            picture = await ReadAsync(catalogue, id, cancellationToken);
            known.Add((catalogue, id), picture);
        }
        return picture;
    }

    /// <summary>A product of which only the id is known.</summary>
    public async Task<ReportPicture> OfProductAsync(string id, CancellationToken cancellationToken)
    {
        foreach (var catalogue in await store.GetCataloguesAsync(cancellationToken))
        {
            if (
                await OfProductAsync(catalogue.Name, id, cancellationToken) is
                { Address: not null } found
            )
            {
                return found;
            }
        }
        return new ReportPicture(id, null);
    }

    /// <summary>The photos of these names.</summary>
    public static async Task<IReadOnlyDictionary<string, ReportPicture>> OfPhotosAsync(
        string path,
        IReadOnlySet<string> names,
        CancellationToken cancellationToken
    )
    {
        var photos = new Dictionary<string, ReportPicture>(StringComparer.Ordinal);
        await foreach (var row in new PictureFolderSource(path).ReadAsync(cancellationToken))
        {
            if (names.Contains(row.Where) && row.Problem is null)
            {
                photos[row.Where] = new(row.Where, Thumbnail.AddressOf(row.Pictures[0]));
            }
        }
        return photos;
    }

    private async Task<ReportPicture> ReadAsync(
        string catalogue,
        string id,
        CancellationToken cancellationToken
    )
    {
        var product = await store.FindProductAsync(catalogue, id, cancellationToken);
        if (product is not { Pictures: [var hash, ..] })
        {
            return new ReportPicture(product?.Product.Title ?? id, null);
        }
        var file = store.GetPicturePath(hash);
        return new ReportPicture(
            product.Product.Title,
            File.Exists(file)
                ? Thumbnail.AddressOf(await File.ReadAllBytesAsync(file, cancellationToken))
                : null
        );
    }
}
