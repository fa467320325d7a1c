namespace ClosetCompanion.Catalog.Import;

/// <summary>A column of a table that somebody named for a field, where its name alone does not tell.</summary>
/// <param name="Field">What products have: <c>title</c>, <c>colour</c>, <c>picture</c>.</param>
/// <param name="Column">The column's name in the table.</param>
public sealed record MappedColumn(string Field, string Column)
{
    /// <summary>Reads <c>title=productName</c>.</summary>
    /// <exception cref="CatalogException">It is not that.</exception>
    public static MappedColumn Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } field, { Length: > 0 } column]
            ? new MappedColumn(field, column)
            : throw new CatalogException(
                $"\"{text}\" names no column for a field; write it as title=productName."
            );
    }
}
