using ClosetCompanion.Clip;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Ranking;

/// <summary>Turns a query into the vector that the index is asked with.</summary>
internal sealed class QueryComposer(ClipModel model, VectorIndex index)
{
    /// <summary>Embeds texts and pictures, looks up the products to be like, and combines all of them with equal weight.</summary>
    public async Task<float[]> ComposeAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var parts = new List<float[]>();
        parts.AddRange(query.Like.Select(VectorOf));
        if (query.Texts.Count > 0)
        {
            parts.AddRange(await model.EmbedTextAsync(query.Texts, cancellationToken));
        }
        if (query.Pictures.Count > 0)
        {
            parts.AddRange(await model.EmbedImageAsync(query.Pictures, cancellationToken));
        }
        return QueryVector.Combine(parts);
    }

    private float[] VectorOf(long key)
    {
        var vectors = index.GetVectors(key);
        return vectors.Count > 0
            ? QueryVector.Combine(vectors)
            : throw new QueryException(
                $"There is no product with the key {key} to be like, or none of its pictures could be read."
            );
    }
}
