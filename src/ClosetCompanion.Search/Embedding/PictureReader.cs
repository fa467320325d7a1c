using System.Collections.Concurrent;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Imaging;

namespace ClosetCompanion.Search.Embedding;

/// <summary>Reads pictures from the store and makes them ready for the encoder; remembers those that cannot be read.</summary>
internal sealed class PictureReader(IPictureStore store, ClipModel model)
{
    private readonly ConcurrentQueue<UnreadablePicture> _unreadable = new();

    public IReadOnlyList<UnreadablePicture> Unreadable =>
        [.. _unreadable.OrderBy(picture => picture.Hash, StringComparer.Ordinal)];

    /// <summary>Reads a picture and writes its pixel tensor.</summary>
    public async ValueTask<PictureState> ReadAsync(
        string hash,
        Memory<float> tensor,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var bytes = await store.ReadAsync(Scope.Everything, hash, cancellationToken);
            if (bytes is null)
            {
                return Absent(hash, "The store no longer has it.");
            }
            model.PreprocessPicture(bytes, tensor.Span);
            return PictureState.Ready;
        }
        catch (PictureException refused)
        {
            _unreadable.Enqueue(new UnreadablePicture(hash, refused.Message));
            return PictureState.Refused;
        }
        catch (Exception failed)
            when (failed is IOException or UnauthorizedAccessException or CatalogException)
        {
            return Absent(hash, failed.Message);
        }
    }

    // Nothing is noted in the store, so that the next run tries again.
    private PictureState Absent(string hash, string reason)
    {
        _unreadable.Enqueue(new UnreadablePicture(hash, reason));
        return PictureState.Absent;
    }
}
