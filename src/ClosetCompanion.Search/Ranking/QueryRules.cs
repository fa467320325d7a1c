using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Ranking;

/// <summary>What a query may ask for.</summary>
internal static class QueryRules
{
    private const int MostParts = 64;
    private const int MostTop = 1_000;
    private const int MostSkip = 100_000;

    /// <exception cref="QueryException">The query cannot be answered; the message says why.</exception>
    public static void Require(SearchQuery query)
    {
        var parts = query.Texts.Count + query.Pictures.Count + query.Like.Count;
        var problem =
            parts == 0 ? "The query is empty: give a text, a picture or a product to be like."
            : query.Texts.Any(string.IsNullOrWhiteSpace) ? "A text of the query is empty."
            : parts > MostParts
                ? $"The query has {parts} parts; at most {MostParts} texts, pictures and products are taken."
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
