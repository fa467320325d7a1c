using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Reading;

/// <summary>Reads whole products with the hashes of their pictures.</summary>
internal static class ProductQuery
{
    private const string Select = """
        SELECT p.key, c.name, p.external_id, p.title, p.description, p.brand, p.category, p.colour, p.gender, p.season,
          p.usage, p.price, p.currency, p.link, p.variant_group, p.attributes, p.retired_at,
          (SELECT group_concat(i.hash, ' ' ORDER BY shown.ordinal)
           FROM product_pictures shown JOIN pictures i ON i.key = shown.picture_key WHERE shown.product_key = p.key)
        FROM products p JOIN catalogues c ON c.key = p.catalogue_key

        """;

    /// <summary>All on offer, of one catalogue or of every.</summary>
    public static void OnOffer(SqliteCommand command, string? catalogue)
    {
        command.CommandText =
            Select
            + "WHERE p.retired_at IS NULL AND (@catalogue IS NULL OR c.name = @catalogue) ORDER BY p.key";
        command.Parameters.AddWithValue("@catalogue", (object?)catalogue ?? DBNull.Value);
    }

    /// <summary>Those with these keys, in no order.</summary>
    public static void WithKeys(SqliteCommand command, IEnumerable<long> keys)
    {
        command.CommandText = Select + "WHERE p.key IN (SELECT value FROM json_each(@keys))";
        command.Parameters.AddWithValue("@keys", $"[{string.Join(',', keys)}]");
    }

    /// <summary>Some on offer, those that follow a key.</summary>
    public static void Page(SqliteCommand command, string? catalogue, long after, int most)
    {
        command.CommandText =
            Select
            + """
                WHERE p.retired_at IS NULL AND (@catalogue IS NULL OR c.name = @catalogue) AND p.key > @after
                ORDER BY p.key LIMIT @most
                """;
        command.Parameters.AddWithValue("@catalogue", (object?)catalogue ?? DBNull.Value);
        command.Parameters.AddWithValue("@after", after);
        command.Parameters.AddWithValue("@most", most);
    }

    /// <summary>The one with this id in its catalogue.</summary>
    public static void WithId(SqliteCommand command, string catalogue, string id)
    {
        command.CommandText = Select + "WHERE c.name = @catalogue AND p.external_id = @id";
        command.Parameters.AddWithValue("@catalogue", catalogue);
        command.Parameters.AddWithValue("@id", id);
    }

    public static StoredProduct Map(SqliteDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.GetString(1),
            new Product
            {
                Id = reader.GetString(2),
                Title = reader.GetString(3),
                Description = Text(reader, 4),
                Brand = Text(reader, 5),
                Category = StoredText.ReadPath(reader.GetString(6)),
                Colour = Text(reader, 7),
                Gender = Text(reader, 8),
                Season = Text(reader, 9),
                Usage = Text(reader, 10),
                Price = reader.IsDBNull(11) ? null : reader.GetDecimal(11),
                Currency = Text(reader, 12),
                Link = Text(reader, 13),
                VariantGroup = Text(reader, 14),
                Attributes = StoredText.ReadAttributes(reader.GetString(15)),
            },
            Text(reader, 17)?.Split(' ') ?? []
        )
        {
            RetiredAt = reader.IsDBNull(16)
                ? null
                : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(16)),
        };

    private static string? Text(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
