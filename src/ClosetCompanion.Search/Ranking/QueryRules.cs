using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Ranking;

/// <summary>What a query may ask for.</summary>
internal static class QueryRules
{
    private const int MostParts = 64;
    private const int MostFilters = 256;
    private const int MostTop = 1_000;
    private const int MostSkip = 100_000;
    private const int MostWeight = 100;

    /// <exception cref="QueryException">The query cannot be answered; the message says why.</exception>
    public static void Require(SearchQuery query)
    {
        var parts = query.Texts.Count + query.Pictures.Count + query.Like.Count;
        float[] weights =
        [
            .. query.Texts.Select(text => text.Weight),
            .. query.Pictures.Select(picture => picture.Weight),
            .. query.Like.Select(like => like.Weight),
            .. query.Unlike.Select(unlike => unlike.Weight),
        ];
        var problem =
            parts == 0 && query.Unlike.Count > 0
                ? "The query only says what the hits should be unlike; say as well what they should be."
            : parts == 0 && query.Filters.Count == 0
                ? "The query is empty: give a text, a picture, a product to be like, or a filter."
            : query.Texts.Any(text => string.IsNullOrWhiteSpace(text.Text))
                ? "A text of the query is empty."
            : weights.Length > MostParts
                ? $"The query has {weights.Length} parts; at most {MostParts} texts, pictures and products are taken."
            : weights.Any(weight => weight is not (> 0 and <= MostWeight))
                ? $"A weight of the query is not above 0 and at most {MostWeight}."
            : query.Filters.Count > MostFilters
                ? $"The query has {query.Filters.Count} filters; at most {MostFilters} are taken."
            : query.Top is < 1 or > MostTop
                ? $"{query.Top} hits were asked for; ask for 1 to {MostTop}."
            : query.Skip is < 0 or > MostSkip
                ? $"{query.Skip} hits are to be passed over; at most {MostSkip} can be."
            : null;
        if (problem is not null)
        {
            throw new QueryException(problem);
        }
    }
}
