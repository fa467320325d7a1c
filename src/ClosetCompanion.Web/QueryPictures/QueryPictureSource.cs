using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Files;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Addresses;
using ClosetCompanion.Web.Decoding;

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>Finds the pictures of a search: uploaded ones, and those of the catalogue.</summary>
internal sealed class QueryPictureSource(
    ICatalogStore store,
    Scope scope,
    IQueryPictures kept,
    PictureWork work
)
{
    /// <summary>The pictures of a search, or the regions of them, as they are searched with.</summary>
    /// <returns>Null when one is not kept, or no longer.</returns>
    /// <exception cref="PictureException">A picture cannot be read.</exception>
    public async Task<IReadOnlyList<QueryPicture>?> PrepareAsync(
        IReadOnlyList<PicturePart> parts,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(parts);
        var pictures = new List<ReadOnlyMemory<byte>>();
        foreach (var part in parts)
        {
            if (await FindWholeAsync(part.Name, cancellationToken) is not { } picture)
            {
                return null;
            }

            pictures.Add(picture);
        }

        await work.CountAsync(pictures, cancellationToken);
        var prepared = new List<QueryPicture>();
        foreach (var (part, picture) in parts.Zip(pictures))
        {
            var fitted = await work.FitAsync(picture, part.Region, cancellationToken);
            prepared.Add(new QueryPicture(fitted, part.Weight));
        }

        return prepared;
    }

    /// <summary>The whole picture; null when it is not kept, or no longer.</summary>
    public async Task<ReadOnlyMemory<byte>?> FindWholeAsync(
        string name,
        CancellationToken cancellationToken = default
    )
    {
        if (!Sha256Digest.IsDigest(name))
        {
            return await kept.FindAsync(name, cancellationToken);
        }

        var picture = await store.Pictures.ReadAsync(scope, name, cancellationToken);
        // An array that is null would become an empty picture.
        return picture is null ? null : (ReadOnlyMemory<byte>?)picture;
    }
}
