using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Web.Hosting;
using ClosetCompanion.Web.Pictures;
using ClosetCompanion.Web.Searching;

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>Finds the pictures of searches: those that people gave, and those of the catalogue.</summary>
public sealed class QueryPictureSource(ICompanionGate gate, IQueryPictures kept)
{
    /// <summary>What is searched with: the picture, or the part of it; null when it is not, or no longer, there.</summary>
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

    /// <summary>A picture of either kind, whole; null when it is not, or no longer, there.</summary>
    public async Task<ReadOnlyMemory<byte>?> FindWholeAsync(
        string name,
        CancellationToken cancellationToken = default
    )
    {
        if (!PictureName.IsValid(name))
        {
            return kept.Find(name);
        }

        try
        {
            return await File.ReadAllBytesAsync(
                gate.Companion.Store.GetPicturePath(name),
                cancellationToken
            );
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
