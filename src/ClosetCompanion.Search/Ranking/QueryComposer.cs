using ClosetCompanion.Clip;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Ranking;

/// <summary>Turns a query into the vector that the index is asked with.</summary>
internal sealed class QueryComposer(ClipModel model, VectorIndex index)
{
    // What somebody dislikes of a product is seldom all of it.
    private const float Dislike = 0.5f;

    /// <summary>Embeds texts and pictures, looks up the products to be like or unlike, and adds all of them by their weights.</summary>
    /// <returns>A unit vector; null when the query has no part.</returns>
    public async Task<float[]?> ComposeAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var parts = new List<(float[] Vector, float Weight)>();
        parts.AddRange(query.Like.Select(like => (VectorOf(like.Key), like.Weight)));
        parts.AddRange(
            query.Unlike.Select(unlike => (VectorOf(unlike.Key), -Dislike * unlike.Weight))
        );
        if (query.Texts.Count > 0)
        {
            var texts = query.Texts.Select(text => text.Text).ToArray();
            var vectors = await model.EmbedTextAsync(texts, cancellationToken);
            parts.AddRange(vectors.Zip(query.Texts, (vector, text) => (vector, text.Weight)));
        }
        if (query.Pictures.Count > 0)
        {
            var pictures = query.Pictures.Select(picture => picture.Bytes).ToArray();
            var vectors = await model.EmbedImageAsync(pictures, cancellationToken);
            parts.AddRange(
                vectors.Zip(query.Pictures, (vector, picture) => (vector, picture.Weight))
            );
        }
        return parts.Count == 0 ? null : QueryVector.Combine(parts);
    }

    private float[] VectorOf(long key)
    {
        var vectors = index.GetVectors(key);
        return vectors.Count > 0
            ? QueryVector.Combine([.. vectors.Select(vector => (vector, 1f))])
            : throw new QueryException(
                $"There is no product with the key {key} to be like or unlike, or none of its pictures could be read."
            );
    }
}
