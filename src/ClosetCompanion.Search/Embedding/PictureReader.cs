using System.Collections.Concurrent;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Imaging;

namespace ClosetCompanion.Search.Embedding;

/// <summary>Reads pictures from the store and makes them ready for the encoder; remembers those that cannot be read.</summary>
internal sealed class PictureReader(CatalogStore store, ClipModel model)
{
    private readonly ConcurrentQueue<UnreadablePicture> unreadable = new();

    public IReadOnlyList<UnreadablePicture> Unreadable =>
        [.. unreadable.OrderBy(picture => picture.Hash, StringComparer.Ordinal)];

    /// <summary>The picture, without pixels when it is refused; null when its file could not be read this time.</summary>
    public async ValueTask<PreparedPicture?> ReadAsync(
        string hash,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var path = store.GetPicturePath(hash);
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            return new PreparedPicture(hash, model.PreprocessPicture(bytes));
        }
        catch (PictureException refused)
        {
            unreadable.Enqueue(new UnreadablePicture(hash, refused.Message));
            return new PreparedPicture(hash, null);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // Not the picture's fault: nothing is noted in the store, so that the next run tries again.
            unreadable.Enqueue(new UnreadablePicture(hash, failed.Message));
            return null;
        }
    }
}
