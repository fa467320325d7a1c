namespace ClosetCompanion.Catalog.Import.Fields;

/// <summary>A field of products with the names that tables give to it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Name">What it is called in messages and in <c>--map</c>.</param>
/// <param name="Synonyms">Names in the form of <see cref="ColumnNames.Plain"/>, the surest first.</param>
internal sealed record FeedField(FeedColumn Field, string Name, IReadOnlyList<string> Synonyms)
{
    public FeedField(FeedColumn field, string name, string synonyms)
        : this(field, name, synonyms.Split(' ', StringSplitOptions.RemoveEmptyEntries)) { }
}
