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

    /// <summary>Reads a picture and writes its pixel tensor.</summary>
    public async ValueTask<PictureState> ReadAsync(
        string hash,
        Memory<float> tensor,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var path = store.GetPicturePath(hash);
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            model.PreprocessPicture(bytes, tensor.Span);
            return PictureState.Ready;
        }
        catch (PictureException refused)
        {
            unreadable.Enqueue(new UnreadablePicture(hash, refused.Message));
            return PictureState.Refused;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // Nothing is noted in the store, so that the next run tries again.
            unreadable.Enqueue(new UnreadablePicture(hash, failed.Message));
            return PictureState.Absent;
        }
    }
}
