using ClosetCompanion.Search.Embedding;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    /// <summary>
    /// Embeds the pictures of a catalogue again, also those that were embedded before, and brings the index up to date.
    /// Searches go on meanwhile with the vectors that there are.
    /// </summary>
    /// <returns>How many pictures were embedded.</returns>
    public async Task<int> EmbedAgainAsync(
        string catalogue,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        await changing.WaitAsync(cancellationToken);
        try
        {
            var pictures = new List<string>();
            await foreach (var product in Store.ReadProductsAsync(catalogue, cancellationToken))
            {
                pictures.AddRange(product.Pictures);
            }
            var report = await new PictureEmbedder(Store, Model).EmbedAsync(
                [.. pictures.Distinct(StringComparer.Ordinal)],
                progress,
                cancellationToken
            );
            await loader.LoadAsync(catalogue, cancellationToken);
            return report.Embedded;
        }
        finally
        {
            changing.Release();
        }
    }
}
