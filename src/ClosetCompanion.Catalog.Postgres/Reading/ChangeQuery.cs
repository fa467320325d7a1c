using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Reading;

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
        FROM products p
        LEFT JOIN product_pictures shown ON shown.product_key = p.key
        LEFT JOIN embeddings made ON made.picture_key = shown.picture_key
          AND made.model_key = (SELECT key FROM models WHERE hash = @model)
        WHERE p.catalogue_key = @catalogue AND
        """;

    /// <summary>Runs the query; see <see cref="IStoreView.ReadChangesAsync"/>.</summary>
    public static async IAsyncEnumerable<ChangedProduct> RunAsync(
        NpgsqlConnection connection,
        long catalogue,
        long since,
        string modelHash,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText =
            $"{_select} {(since == 0 ? "p.retired_at IS NULL" : "p.version > @since")} ORDER BY p.key, shown.ordinal";
        command.Parameters.AddWithValue("catalogue", catalogue);
        command.Parameters.AddWithValue("since", since);
        command.Parameters.AddWithValue("model", modelHash);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        var facts = new FactsRow();
        ChangedProduct? product = null;
        var vectors = new List<float[]>();
        while (await reader.ReadAsync(cancellationToken))
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
                        : facts.Read(
                            reader,
                            Facts,
                            reader.IsDBNull(Picture) ? null : reader.GetInt64(Picture)
                        ),
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
}
