using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Files;
using ClosetCompanion.Web.Addresses;

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>Finds the pictures of a search: uploaded ones, and those of the catalogue.</summary>
internal sealed class QueryPictureSource(ICatalogStore store, Scope scope, IQueryPictures kept)
{
    /// <summary>The picture, or the region of it; null when it is not kept, or no longer.</summary>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public async Task<ReadOnlyMemory<byte>?> FindAsync(
        PicturePart part,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(part);
        if (await FindWholeAsync(part.Name, cancellationToken) is not { } picture)
        {
            return null;
        }

        return part.Region is null ? picture : PictureCut.Cut(picture, part.Region);
    }

    /// <summary>The whole picture; null when it is not kept, or no longer.</summary>
    public async Task<ReadOnlyMemory<byte>?> FindWholeAsync(
        string name,
        CancellationToken cancellationToken = default
    )
    {
        if (!Sha256Digest.IsDigest(name))
        {
            return kept.Find(name);
        }

        var picture = await store.Pictures.ReadAsync(scope, name, cancellationToken);
        // An array that is null would become an empty picture.
        return picture is null ? null : (ReadOnlyMemory<byte>?)picture;
    }
}
