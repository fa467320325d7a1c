using ClosetCompanion.Catalog.Postgres.Copying;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Upkeep;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Copies a store of either kind into an empty one of either kind: the same rows with the same keys and versions.</summary>
public static class StoreCopy
{
    private const long PictureBytesAtOnce = 1 << 20;

    // In an order in which every row finds those that it names.
    private static readonly string[] _tables =
    [
        "catalogues",
        "models",
        "pictures",
        "products",
        "product_pictures",
        "embeddings",
        "api_keys",
        "settings",
        "fetched_pictures",
        "feeds",
        "feed_runs",
        "shop_hooks",
        "shop_products",
        "shop_changes",
        "opinions",
        "openings",
        "person_settings",
        "closet_items",
        "wears",
        "outfits",
        "outfit_pieces",
        "outfit_days",
        "outfit_wears",
        "accounts",
        "passkeys",
    ];

    /// <summary>Copies everything as it is at one moment; others may read and write what is copied meanwhile.</summary>
    /// <param name="from">The store that is copied.</param>
    /// <param name="to">An empty store. It is filled whole or not at all; only pictures may be left where it fails.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Stops it; nothing is left.</param>
    /// <returns>How many rows and pictures were copied.</returns>
    /// <exception cref="CatalogException">A store cannot be used, or the second one is not empty or being filled.</exception>
    public static async Task<long> RunAsync(
        ICatalogStore from,
        ICatalogStore to,
        IProgress<StoreCheckProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        RequireTwoPlaces(from, to);
        await using IAsyncDisposable held =
            await to.Products.TryHoldAsync(cancellationToken)
            ?? throw new CatalogException(
                $"Somebody imports into {to.Location}. Try again when that is done."
            );
        await using ICopySource source = await SourceOfAsync(from, cancellationToken);
        await using ICopyTarget target = await TargetOfAsync(to, cancellationToken);
        if (!await target.IsEmptyAsync(_tables, cancellationToken))
        {
            throw new CatalogException(
                $"The store at {to.Location} is not empty. Name a new folder or an empty database."
            );
        }
        long copied = await CopyPicturesAsync(source, target, progress, cancellationToken);
        foreach (string table in _tables)
        {
            progress?.Report(new StoreCheckProgress($"Copying {table}", 0, null));
            IReadOnlyList<string> columns = await target.ColumnsOfAsync(table, cancellationToken);
            copied += await target.WriteAsync(
                table,
                columns,
                source.ReadAsync(table, columns, cancellationToken),
                cancellationToken
            );
        }
        progress?.Report(new StoreCheckProgress("Writing the words", 0, null));
        await target.CompleteAsync(cancellationToken);
        return copied;
    }

    private static async Task<long> CopyPicturesAsync(
        ICopySource source,
        ICopyTarget target,
        IProgress<StoreCheckProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        long copied = 0;
        var some = new List<byte[]>();
        await foreach (byte[] picture in source.ReadPicturesAsync(cancellationToken))
        {
            some.Add(picture);
            if (some.Sum(one => (long)one.Length) >= PictureBytesAtOnce)
            {
                await KeepAsync();
            }
        }
        await KeepAsync();
        return copied;

        async Task KeepAsync()
        {
            await target.KeepPicturesAsync(some, cancellationToken);
            copied += some.Count;
            some.Clear();
            progress?.Report(new StoreCheckProgress("Copying pictures", (int)copied, null));
        }
    }

    // What is deleted in one of them would be gone from the other.
    private static void RequireTwoPlaces(ICatalogStore from, ICatalogStore to)
    {
        if (
            from is PostgresStore { Objects.Place: { } one }
            && to is PostgresStore { Objects.Place: { } other }
            && one.Endpoint == other.Endpoint
            && string.Equals(one.Name, other.Name, StringComparison.Ordinal)
        )
        {
            throw new CatalogException(
                $"Both stores would keep their pictures in {one}. Name another prefix for one of them: Pictures=s3://… in its text."
            );
        }
    }

    private static async Task<ICopySource> SourceOfAsync(
        ICatalogStore store,
        CancellationToken cancellationToken
    ) =>
        store switch
        {
            PostgresStore postgres => await PostgresCopySource.OpenAsync(
                postgres.Database,
                postgres.Objects,
                cancellationToken
            ),
            SqliteStore => SqliteCopySource.Open(store.Location),
            _ => throw new NotSupportedException($"{store.GetType().Name} cannot be copied."),
        };

    private static async Task<ICopyTarget> TargetOfAsync(
        ICatalogStore store,
        CancellationToken cancellationToken
    ) =>
        store switch
        {
            PostgresStore postgres => await PostgresCopyTarget.OpenAsync(
                postgres.Database,
                postgres.Objects,
                cancellationToken
            ),
            SqliteStore => SqliteCopyTarget.Open(store.Location),
            _ => throw new NotSupportedException($"{store.GetType().Name} cannot be filled."),
        };
}
