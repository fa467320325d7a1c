using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Evaluation.HtmlReport.Queries;

/// <summary>Fetches titles and pictures from a store.</summary>
internal sealed class ReportPictures(ICatalogStore store)
{
    private readonly Dictionary<(string Catalogue, string Id), ReportPicture> _known = [];

    /// <summary>A product of a catalogue.</summary>
    public async Task<ReportPicture> OfProductAsync(
        string catalogue,
        string id,
        CancellationToken cancellationToken
    )
    {
        if (!_known.TryGetValue((catalogue, id), out var picture))
        {
            picture = await ReadAsync(catalogue, id, cancellationToken);
            _known.Add((catalogue, id), picture);
        }
        return picture;
    }

    /// <summary>A product of which only the id is known.</summary>
    public async Task<ReportPicture> OfProductAsync(string id, CancellationToken cancellationToken)
    {
        foreach (
            var catalogue in await store.Products.GetCataloguesAsync(
                Scope.Public,
                cancellationToken
            )
        )
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
        var product = await store.Products.FindAsync(
            Scope.Public,
            catalogue,
            id,
            cancellationToken
        );
        if (product is not { Pictures: [var hash, ..] })
        {
            return new ReportPicture(product?.Product.Title ?? id, null);
        }
        byte[]? picture = await store.Pictures.ReadAsync(Scope.Public, hash, cancellationToken);
        return new ReportPicture(
            product.Product.Title,
            picture is null ? null : Thumbnail.AddressOf(picture)
        );
    }
}
