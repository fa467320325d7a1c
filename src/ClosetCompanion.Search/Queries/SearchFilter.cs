namespace ClosetCompanion.Search.Queries;

/// <summary>
/// Lets only some products be found. Of several filters on one field, one must hold; filters on different fields must
/// all hold.
/// </summary>
/// <param name="Field">
/// catalogue, category (any level), kind, price (what it costs now), any other field of products that is counted or is a
/// number, such as colour, size, availability or salePrice, or the name of an attribute; case does not matter.
/// </param>
/// <param name="Value">The value, where case does not matter; for a number a range: 10..50, 10.. or ..50.</param>
public sealed record SearchFilter(string Field, string Value)
{
    /// <summary>Reads <c>field=value</c>.</summary>
    /// <exception cref="QueryException">It is not that.</exception>
    public static SearchFilter Parse(string text)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } field, { Length: > 0 } value]
            ? new SearchFilter(field, value)
            : throw new QueryException(
                $"\"{text}\" is not a filter; write it as field=value, such as colour=red or price=10..50."
            );
    }
}
