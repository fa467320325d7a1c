using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Reading;

/// <summary>Reads the facts of all products on offer. Equal paths and attributes are read once and shared.</summary>
internal sealed class FactsQuery
{
    private readonly Dictionary<string, IReadOnlyList<string>> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _attributes = new(
        StringComparer.Ordinal
    );

    public static void OnOffer(SqliteCommand command, string? catalogue)
    {
        command.CommandText = """
            SELECT p.key, c.name, p.category, p.attributes, p.brand, p.colour, p.gender, p.season, p.usage, p.price,
              p.variant_group, shown.picture_key
            FROM products p
            JOIN catalogues c ON c.key = p.catalogue_key
            LEFT JOIN product_pictures shown ON shown.product_key = p.key AND shown.ordinal = 0
            WHERE p.retired_at IS NULL AND (@catalogue IS NULL OR c.name = @catalogue)
            """;
        command.Parameters.AddWithValue("@catalogue", (object?)catalogue ?? DBNull.Value);
    }

    public ProductFacts Map(SqliteDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.GetString(1),
            Shared(_paths, reader.GetString(2), StoredText.ReadPath),
            Shared(_attributes, reader.GetString(3), StoredText.ReadAttributes)
        )
        {
            Brand = Text(reader, 4),
            Colour = Text(reader, 5),
            Gender = Text(reader, 6),
            Season = Text(reader, 7),
            Usage = Text(reader, 8),
            Price = reader.IsDBNull(9) ? null : reader.GetDecimal(9),
            VariantGroup = Text(reader, 10),
            MainPicture = reader.IsDBNull(11) ? null : reader.GetInt64(11),
        };

    private static T Shared<T>(Dictionary<string, T> known, string json, Func<string, T> read)
    {
        if (!known.TryGetValue(json, out T? value))
        {
            known[json] = value = read(json);
        }
        return value;
    }

    private static string? Text(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
