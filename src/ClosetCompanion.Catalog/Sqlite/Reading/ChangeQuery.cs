using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>Reads what changed in a catalogue since a version: facts and vectors together, product after product.</summary>
internal static class ChangeQuery
{
    private const int Key = 0;
    private const int Retired = 1;
    private const int Picture = 2;
    private const int Vector = 3;
    private const int Facts = 4;

    private static readonly string _select = $"""
        SELECT p.key, p.retired_at IS NOT NULL, shown.picture_key, made.vector, {FactsRow.Columns}
        FROM products p INDEXED BY
        """;

    // The index gives the products of a catalogue in order of their keys, so that nothing is sorted.
    private const string All = "products_of_catalogue";
    private const string Changed = "products_changed";

    private const string Pictures = """
        LEFT JOIN product_pictures shown ON shown.product_key = p.key
        LEFT JOIN embeddings made ON made.picture_key = shown.picture_key
          AND made.model_key = (SELECT key FROM models WHERE hash = @model)
        """;

    /// <summary>Runs the query; see <see cref="IStoreView.ReadChangesAsync"/>.</summary>
    public static IEnumerable<ChangedProduct> Run(
        SqliteConnection connection,
        long catalogue,
        long since,
        string modelHash
    )
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            since == 0
                ? $"{_select} {All} {Pictures} WHERE p.catalogue_key = @catalogue AND p.retired_at IS NULL ORDER BY p.key, shown.ordinal"
                : $"{_select} {Changed} {Pictures} WHERE p.catalogue_key = @catalogue AND p.version > @since ORDER BY p.key, shown.ordinal";
        command.Parameters.AddWithValue("@catalogue", catalogue);
        command.Parameters.AddWithValue("@since", since);
        command.Parameters.AddWithValue("@model", modelHash);
        using SqliteDataReader reader = command.ExecuteReader();
        var facts = new FactsRow();
        ChangedProduct? product = null;
        var vectors = new List<float[]>();
        while (reader.Read())
        {
            if (product?.Key != reader.GetInt64(Key))
            {
                if (product is not null)
                {
                    yield return product;
                }
                vectors = [];
                product = new ChangedProduct(
                    reader.GetInt64(Key),
                    reader.GetBoolean(Retired)
                        ? null
                        : facts.Read(reader, Facts, ReadPicture(reader)),
                    vectors
                );
            }
            if (product.Facts is not null && !reader.IsDBNull(Vector))
            {
                vectors.Add(VectorBlob.Read(reader.GetFieldValue<byte[]>(Vector)));
            }
        }
        if (product is not null)
        {
            yield return product;
        }
    }

    private static long? ReadPicture(SqliteDataReader reader) =>
        reader.IsDBNull(Picture) ? null : reader.GetInt64(Picture);
}
