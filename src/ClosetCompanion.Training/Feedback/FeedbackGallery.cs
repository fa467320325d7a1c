using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Training.Feedback;

/// <summary>The products on offer of the catalogues that everybody sees, as a model sees their first pictures.</summary>
/// <param name="Vectors">Unit vectors, one row after another: [products, dimensions].</param>
/// <param name="Dimensions">Components of a vector.</param>
/// <param name="Rows">Each product's row, by its key.</param>
internal sealed record FeedbackGallery(
    float[] Vectors,
    int Dimensions,
    IReadOnlyDictionary<long, int> Rows
)
{
    /// <summary>How many products there are.</summary>
    public int Count => Vectors.Length / Dimensions;

    /// <summary>Reads it from a store. What is one person's own teaches nobody else and is left out.</summary>
    /// <exception cref="CatalogException">The store has no vectors of the model.</exception>
    public static async Task<FeedbackGallery> ReadAsync(
        ICatalogStore store,
        ModelManifest model,
        CancellationToken cancellationToken
    )
    {
        var vectors = new List<float[]>();
        var rows = new Dictionary<long, int>();
        await using (var view = await store.OpenViewAsync(cancellationToken))
        {
            var catalogues = await view.GetCataloguesAsync(cancellationToken);
            foreach (var catalogue in catalogues.Where(one => one.Owner is null))
            {
                var all = view.ReadChangesAsync(
                    catalogue.Key,
                    0,
                    model.PictureHash,
                    cancellationToken
                );
                await foreach (var product in all)
                {
                    if (product is { Facts: not null, Vectors: [var first, ..] })
                    {
                        rows[product.Key] = vectors.Count;
                        vectors.Add(first);
                    }
                }
            }
        }
        return vectors.Count > 0
            ? new FeedbackGallery([.. vectors.SelectMany(one => one)], model.Dimensions, rows)
            : throw new CatalogException(await ExplainAsync(store, model, cancellationToken));
    }

    private static async Task<string> ExplainAsync(
        ICatalogStore store,
        ModelManifest model,
        CancellationToken cancellationToken
    )
    {
        var models = await store.Embeddings.GetModelsAsync(cancellationToken);
        var others =
            models.Count == 0
                ? "It has none at all; import products first."
                : $"It has those of {string.Join(", ", models.Select(one => one.Id))}; name that model by --model, or let closet embed the pictures with this one.";
        return $"The store has no vectors of the model {model.Id} with this very picture tower. {others}";
    }
}
