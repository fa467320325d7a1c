using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Cli.Commands.Models;

/// <summary>What <c>closet status</c> says about a model.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Hash">Sets its vectors apart from those of others.</param>
/// <param name="InUse">Whether the store is searched with it.</param>
/// <param name="Pictures">How many pictures it has embedded.</param>
/// <param name="PicturesToEmbed">How many pictures of products on offer it has not embedded yet.</param>
internal sealed record ModelStatus(
    string Id,
    string Hash,
    bool InUse,
    int Pictures,
    int PicturesToEmbed
)
{
    /// <summary>The model in use first, then the others that have embedded something.</summary>
    public static async Task<IReadOnlyList<ModelStatus>> ReadAsync(
        ICatalogStore store,
        ModelManifest inUse,
        CancellationToken cancellationToken
    )
    {
        var uses = await store.Embeddings.GetModelsAsync(cancellationToken);
        // The vectors may have been made by another model with the same picture tower.
        var pictures = uses.FirstOrDefault(use => use.Hash == inUse.PictureHash)?.Pictures ?? 0;
        var first = new ModelUse(inUse.Id, inUse.PictureHash, pictures);
        var models = new List<ModelStatus>();
        foreach (
            var use in (ModelUse[])[first, .. uses.Where(use => use.Hash != inUse.PictureHash)]
        )
        {
            var waiting = await store.Embeddings.GetMissingAsync(use.Hash, cancellationToken);
            models.Add(
                new ModelStatus(
                    use.Id,
                    use.Hash,
                    use.Hash == inUse.PictureHash,
                    use.Pictures,
                    waiting.Count
                )
            );
        }
        return models;
    }
}
