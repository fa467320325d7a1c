using ClosetCompanion.Clip;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search.Ranking;

/// <summary>Turns a query into the vector that the index is asked with.</summary>
/// <param name="model">Embeds texts and pictures.</param>
/// <param name="counts">Counts what the model is given.</param>
internal sealed class QueryComposer(ClipModel model, SearchCounts counts)
{
    // What somebody dislikes of a product is seldom all of it.
    private const float Dislike = 0.5f;

    /// <summary>Embeds texts and pictures, looks up the products to be like or unlike, and adds all of them by their weights.</summary>
    /// <param name="query">The query.</param>
    /// <param name="texts">How its texts are said to the model.</param>
    /// <param name="named">The vectors of the products that it names.</param>
    /// <param name="visible">The products that the query may name.</param>
    /// <param name="cancellationToken">Stops the encoder.</param>
    /// <returns>A unit vector; null when the query has no part.</returns>
    /// <exception cref="QueryException">A product that is named may not be seen or has no vector, or the parts cancel out.</exception>
    public async Task<float[]?> ComposeAsync(
        SearchQuery query,
        IReadOnlyList<TextPhrases> texts,
        IReadOnlyDictionary<long, IReadOnlyList<float[]>> named,
        VisibleProducts visible,
        CancellationToken cancellationToken
    )
    {
        using var encode = SearchTelemetry.Begin("encode");
        var parts = new List<(float[] Vector, float Weight)>();
        parts.AddRange(query.Like.Select(like => (VectorOf(like.Key), like.Weight)));
        parts.AddRange(
            query.Unlike.Select(unlike => (VectorOf(unlike.Key), -Dislike * unlike.Weight))
        );
        if (texts.Count > 0)
        {
            parts.AddRange(await EmbedAsync(texts, cancellationToken));
        }
        if (query.Pictures.Count > 0)
        {
            counts.CountEncoding();
            var pictures = query.Pictures.Select(picture => picture.Bytes).ToArray();
            var embedded = await model.EmbedImageAsync(pictures, cancellationToken);
            parts.AddRange(
                embedded.Zip(query.Pictures, (vector, picture) => (vector, picture.Weight))
            );
        }
        return parts.Count == 0 ? null : QueryVector.Combine(parts);

        float[] VectorOf(long key) =>
            visible.Products.Contains(key) && named.TryGetValue(key, out var vectors)
                ? QueryVector.Combine([.. vectors.Select(vector => (vector, 1f))])
                : throw new QueryException(
                    $"There is no product with the key {key} to be like or unlike, or none of its pictures could be read."
                );
    }

    // All phrases of all texts in one run of the model.
    private async Task<List<(float[] Vector, float Weight)>> EmbedAsync(
        IReadOnlyList<TextPhrases> texts,
        CancellationToken cancellationToken
    )
    {
        counts.CountEncoding();
        string[] phrases =
        [
            .. texts
                .SelectMany(text => text.Phrases.Concat(text.Excluded))
                .Distinct(StringComparer.Ordinal),
        ];
        var embedded = phrases
            .Zip(await model.EmbedTextAsync(phrases, cancellationToken))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var vectors = new List<(float[] Vector, float Weight)>();
        foreach (var text in texts)
        {
            vectors.Add(
                (
                    QueryVector.Combine([.. text.Phrases.Select(phrase => (embedded[phrase], 1f))]),
                    text.Weight
                )
            );
            vectors.AddRange(
                text.Excluded.Select(phrase => (embedded[phrase], -Dislike * text.Weight))
            );
        }
        return vectors;
    }
}
