using System.Data.Common;
using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Postgres.Words;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Npgsql;
using NpgsqlTypes;

namespace ClosetCompanion.Catalog.Postgres.Writing;

/// <summary>Writes products of a catalogue with their pictures and words: a few statements, however many products there are.</summary>
internal sealed class ProductWriter(WriteTransaction writing, Tokenizer tokenizer, long catalogue)
{
    private static readonly string[] _columns =
    [
        "attributes",
        "content_hash",
        .. ProductFields.All.Select(field => field.Column),
    ];

    private static readonly string _put = $"""
        INSERT INTO products (catalogue_key, version, external_id, {string.Join(", ", _columns)})
        SELECT @catalogue, @version, n.external_id, {string.Join(
            ", ",
            _columns.Select(column => $"n.{column}")
        )}
        FROM unnest(@external_id, {string.Join(", ", _columns.Select(column => $"@{column}"))})
          WITH ORDINALITY AS n (external_id, {string.Join(", ", _columns)}, place)
        ORDER BY n.place
        ON CONFLICT (catalogue_key, external_id) DO UPDATE SET retired_at = NULL, version = excluded.version,
          {string.Join(", ", _columns.Select(column => $"{column} = excluded.{column}"))}
        RETURNING key, external_id
        """;

    private const string PutPictures = """
        INSERT INTO pictures (hash, length)
        SELECT n.hash, n.length FROM unnest(@hashes, @lengths) WITH ORDINALITY AS n (hash, length, place)
        WHERE NOT EXISTS (SELECT 1 FROM pictures i WHERE i.hash = n.hash)
        ORDER BY n.place;
        DELETE FROM product_pictures WHERE product_key = ANY(@cleared);
        INSERT INTO product_pictures (product_key, ordinal, picture_key)
        SELECT n.product_key, n.ordinal, i.key
        FROM unnest(@products, @ordinals, @shown) AS n (product_key, ordinal, hash) JOIN pictures i ON i.hash = n.hash
        """;

    /// <summary>Writes products; they are on offer afterwards.</summary>
    /// <param name="changes">Each with what <see cref="Sqlite.Writing.ProductFingerprint"/> makes of it; each id once.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task WriteAsync(
        IReadOnlyList<(ProductChange Change, byte[] ContentHash)> changes,
        CancellationToken cancellationToken
    )
    {
        writing.Raise(catalogue);
        Dictionary<string, long> keys = await PutAsync(changes, cancellationToken);
        await PutPicturesAsync(
            [
                .. changes
                    .Where(change => change.Change.Pictures is not null)
                    .Select(change => (keys[change.Change.Product.Id], change.Change.Pictures!)),
            ],
            cancellationToken
        );
        await WordWriter.PutAsync(
            writing.Connection,
            tokenizer,
            [
                .. changes.Select(change =>
                    (keys[change.Change.Product.Id], catalogue, change.Change.Product)
                ),
            ],
            cancellationToken
        );
    }

    private async Task<Dictionary<string, long>> PutAsync(
        IReadOnlyList<(ProductChange Change, byte[] ContentHash)> changes,
        CancellationToken cancellationToken
    )
    {
        await using NpgsqlCommand command = writing.Connection.CreateCommand();
        command.CommandText = _put;
        command.Parameters.AddWithValue("catalogue", catalogue);
        command.Parameters.AddWithValue("version", writing.Version);
        AddTexts("external_id", change => change.Change.Product.Id);
        AddTexts("attributes", change => StoredText.Write(change.Change.Product.Attributes));
        command.Parameters.AddWithValue(
            "content_hash",
            changes.Select(change => change.ContentHash).ToArray()
        );
        foreach (ProductField field in ProductFields.All)
        {
            if (field.Type == typeof(DateTimeOffset))
            {
                command.Parameters.AddWithValue(
                    field.Column,
                    changes
                        .Select(change => (long?)FieldColumns.Write(field, change.Change.Product))
                        .ToArray()
                );
            }
            else
            {
                AddTexts(
                    field.Column,
                    change => TextOf(FieldColumns.Write(field, change.Change.Product))
                );
            }
        }
        var keys = new Dictionary<string, long>(StringComparer.Ordinal);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            keys[reader.GetString(1)] = reader.GetInt64(0);
        }
        return keys;

        void AddTexts(string name, Func<(ProductChange Change, byte[]), string?> valueOf) =>
            command.Parameters.Add(
                new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Text)
                {
                    Value = changes.Select(valueOf).ToArray(),
                }
            );
    }

    // As SQLite's driver writes decimals into a column of texts.
    private static string? TextOf(object? value) =>
        value is decimal number ? DecimalText.Of(number) : (string?)value;

    private Task PutPicturesAsync(
        IReadOnlyList<(long Key, IReadOnlyList<KeptPicture> Pictures)> products,
        CancellationToken cancellationToken
    )
    {
        KeptPicture[] pictures =
        [
            .. products
                .SelectMany(product => product.Pictures)
                .DistinctBy(picture => picture.Hash, StringComparer.Ordinal),
        ];
        var shown = products
            .SelectMany(product =>
                product.Pictures.Select(
                    (picture, ordinal) => (product.Key, Ordinal: (long)ordinal, picture.Hash)
                )
            )
            .ToArray();
        return products.Count == 0
            ? Task.CompletedTask
            : writing.Connection.RunAsync(
                PutPictures,
                new
                {
                    hashes = pictures.Select(picture => picture.Hash).ToArray(),
                    lengths = pictures.Select(picture => picture.Length).ToArray(),
                    cleared = products.Select(product => product.Key).ToArray(),
                    products = shown.Select(one => one.Key).ToArray(),
                    ordinals = shown.Select(one => one.Ordinal).ToArray(),
                    shown = shown.Select(one => one.Hash).ToArray(),
                },
                cancellationToken
            );
    }
}
