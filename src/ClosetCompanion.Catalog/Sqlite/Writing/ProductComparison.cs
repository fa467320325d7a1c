using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Store;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Writing;

/// <summary>Says what a change would do to the products of a catalogue.</summary>
internal sealed class ProductComparison : IDisposable
{
    private readonly Statement _find;
    private readonly long? _catalogue;

    /// <param name="connection">The store.</param>
    /// <param name="catalogue">The catalogue; null for one that is not there yet.</param>
    public ProductComparison(SqliteConnection connection, long? catalogue)
    {
        _catalogue = catalogue;
        _find = new Statement(
            connection,
            """
            SELECT content_hash, retired_at IS NOT NULL,
              (SELECT group_concat(i.hash, ' ' ORDER BY shown.ordinal)
               FROM product_pictures shown JOIN pictures i ON i.key = shown.picture_key WHERE shown.product_key = p.key)
            FROM products p WHERE catalogue_key = @1 AND external_id = @2
            """,
            parameters: 2
        );
    }

    /// <summary>What the change would do, and the fingerprint of the product afterwards.</summary>
    public (ProductWrite Write, byte[] ContentHash) Compare(ProductChange change)
    {
        if (_catalogue is not { } catalogue)
        {
            return Of(null, change.Product, change.Pictures);
        }
        using SqliteDataReader reader = _find.Read(catalogue, change.Product.Id);
        return Of(reader.Read() ? reader : null, change.Product, change.Pictures);
    }

    public void Dispose() => _find.Dispose();

    private static (ProductWrite, byte[]) Of(
        SqliteDataReader? known,
        Product product,
        IReadOnlyList<KeptPicture>? changed
    )
    {
        string[] pictures =
            changed?.Select(picture => picture.Hash).ToArray()
            ?? (known is null || known.IsDBNull(2) ? [] : known.GetString(2).Split(' '));
        byte[] contentHash = ProductFingerprint.Of(product, pictures);
        ProductWrite write =
            pictures.Length == 0 ? ProductWrite.WithoutPicture
            : known is null || known.GetBoolean(1) ? ProductWrite.Added
            : IsSame(known.GetFieldValue<byte[]>(0)) ? ProductWrite.Unchanged
            : ProductWrite.Changed;
        return (write, contentHash);

        bool IsSame(byte[] stored) =>
            stored.AsSpan().SequenceEqual(contentHash)
            || stored.AsSpan().SequenceEqual(ProductFingerprint.OfFirstVersion(product, pictures));
    }
}
