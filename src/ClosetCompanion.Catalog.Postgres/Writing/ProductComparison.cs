using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Writing;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Writing;

/// <summary>Says what changes would do to the products of a catalogue.</summary>
internal sealed class ProductComparison
{
    private readonly Dictionary<string, Known> _known;

    private ProductComparison(Dictionary<string, Known> known) => _known = known;

    private sealed record Known(string Id, byte[] ContentHash, bool IsRetired, string? Pictures);

    /// <summary>Reads what is known of some products.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="catalogue">The catalogue; null for one that is not there yet.</param>
    /// <param name="ids">The products.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<ProductComparison> ReadAsync(
        NpgsqlConnection connection,
        long? catalogue,
        IEnumerable<string> ids,
        CancellationToken cancellationToken
    )
    {
        List<Known> known = catalogue is null
            ? []
            : await connection.ListAsync<Known>(
                """
                SELECT external_id AS Id, content_hash AS ContentHash, retired_at IS NOT NULL AS IsRetired,
                  (SELECT string_agg(i.hash, ' ' ORDER BY shown.ordinal)
                   FROM product_pictures shown JOIN pictures i ON i.key = shown.picture_key
                   WHERE shown.product_key = p.key) AS Pictures
                FROM products p WHERE catalogue_key = @catalogue AND external_id = ANY(@wanted)
                """,
                new { catalogue, wanted = ids.ToArray() },
                cancellationToken
            );
        return new ProductComparison(
            known.ToDictionary(product => product.Id, StringComparer.Ordinal)
        );
    }

    /// <summary>What the change would do, and the fingerprint of the product afterwards.</summary>
    public (ProductWrite Write, byte[] ContentHash) Compare(ProductChange change)
    {
        Known? known = _known.GetValueOrDefault(change.Product.Id);
        string[] pictures =
            change.Pictures?.Select(picture => picture.Hash).ToArray()
            ?? (known?.Pictures is { } kept ? kept.Split(' ') : []);
        byte[] contentHash = ProductFingerprint.Of(change.Product, pictures);
        ProductWrite write =
            pictures.Length == 0 ? ProductWrite.WithoutPicture
            : known is null || known.IsRetired ? ProductWrite.Added
            : IsSame(known.ContentHash) ? ProductWrite.Unchanged
            : ProductWrite.Changed;
        return (write, contentHash);

        bool IsSame(byte[] stored) =>
            stored.AsSpan().SequenceEqual(contentHash)
            || stored
                .AsSpan()
                .SequenceEqual(ProductFingerprint.OfFirstVersion(change.Product, pictures));
    }
}
