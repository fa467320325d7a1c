namespace ClosetCompanion.Catalog.Import.Fields;

/// <summary>A column that the caller named for a field; what its name suggests does not count.</summary>
internal readonly record struct NamedColumn(FeedColumn Field, string Name)
{
    /// <exception cref="CatalogException">Products have no such field.</exception>
    public static NamedColumn Of(MappedColumn mapped) =>
        new(
            ColumnNames.FieldNamed(mapped.Field)
                ?? throw new CatalogException(
                    $"Products have no field \"{mapped.Field}\". The fields are: {string.Join(", ", ColumnNames.Fields)}. Every other column becomes an attribute by its own name."
                ),
            mapped.Column
        );
}
