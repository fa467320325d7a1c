using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Writing;

/// <summary>Writes products of a catalogue with their pictures, with prepared statements, in one transaction.</summary>
internal sealed class ProductWriter : IDisposable
{
    private const int FirstField = 6;

    private readonly WriteTransaction _writing;
    private readonly long _catalogue;
    private readonly Statement _putProduct;
    private readonly Statement _clearPictures;
    private readonly Statement _putPicture;
    private readonly Statement _linkPicture;

    public ProductWriter(WriteTransaction writing, long catalogue)
    {
        _writing = writing;
        _catalogue = catalogue;
        SqliteConnection connection = writing.Connection;
        string[] columns =
        [
            "attributes",
            "content_hash",
            "version",
            .. ProductFields.All.Select(field => field.Column),
        ];
        _putProduct = new Statement(
            connection,
            $"""
            INSERT INTO products (catalogue_key, external_id, {string.Join(", ", columns)})
            VALUES (@1, @2, {string.Join(", ", columns.Select((_, place) => $"@{place + 3}"))})
            ON CONFLICT (catalogue_key, external_id) DO UPDATE SET retired_at = NULL,
              {string.Join(", ", columns.Select(column => $"{column} = excluded.{column}"))}
            RETURNING key
            """,
            parameters: columns.Length + 2
        );
        _clearPictures = new Statement(
            connection,
            "DELETE FROM product_pictures WHERE product_key = @1",
            parameters: 1
        );
        _putPicture = new Statement(
            connection,
            "INSERT INTO pictures (hash, length) VALUES (@1, @2) ON CONFLICT (hash) DO NOTHING",
            parameters: 2
        );
        _linkPicture = new Statement(
            connection,
            "INSERT INTO product_pictures (product_key, ordinal, picture_key) SELECT @1, @2, key FROM pictures WHERE hash = @3",
            parameters: 3
        );
    }

    /// <summary>Writes a product; it is on offer afterwards.</summary>
    /// <param name="product">What is said about it.</param>
    /// <param name="contentHash">What <see cref="ProductFingerprint"/> makes of it.</param>
    /// <param name="pictures">Its pictures; null leaves them as they are.</param>
    public void Write(Product product, byte[] contentHash, IReadOnlyList<KeptPicture>? pictures)
    {
        _writing.Raise(_catalogue);
        var values = new object?[FirstField - 1 + ProductFields.All.Count];
        values[0] = _catalogue;
        values[1] = product.Id;
        values[2] = StoredText.Write(product.Attributes);
        values[3] = contentHash;
        values[4] = _writing.Version;
        for (int place = 0; place < ProductFields.All.Count; place++)
        {
            values[FirstField - 1 + place] = FieldColumns.Write(ProductFields.All[place], product);
        }
        long key = _putProduct.ReadKey(values);
        if (pictures is null)
        {
            return;
        }
        _clearPictures.Run(key);
        for (int ordinal = 0; ordinal < pictures.Count; ordinal++)
        {
            KeptPicture picture = pictures[ordinal];
            _putPicture.Run(picture.Hash, picture.Length);
            _linkPicture.Run(key, ordinal, picture.Hash);
        }
    }

    public void Dispose()
    {
        _putProduct.Dispose();
        _clearPictures.Dispose();
        _putPicture.Dispose();
        _linkPicture.Dispose();
    }
}
