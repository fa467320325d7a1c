using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Opens the store that a text names: a folder, or a database such as <c>Host=db1,db2;Database=closet;…</c>.</summary>
public static class CatalogStores
{
    /// <summary>The environment variable that names the folder of what this computer keeps of stores in databases.</summary>
    public const string CacheVariable = "CLOSET_CACHE";

    /// <summary>
    /// The environment variable that says where stores in databases keep their pictures, unless a store's own text says it
    /// (<c>Pictures=…</c>): <c>s3://BUCKET/PREFIX?endpoint=…&amp;region=…</c>. Without it they lie in the database.
    /// </summary>
    public const string PicturesVariable = PicturePlace.Variable;

    private const long MostPictureBytes = 1L << 30;

    /// <summary>Whether a text names a database; else it names a folder.</summary>
    public static bool IsDatabase(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return StoreText.IsDatabase(place);
    }

    /// <summary>The text for people: without a password.</summary>
    /// <exception cref="CatalogException">It names a database and cannot be read.</exception>
    public static string Describe(string place) =>
        IsDatabase(place) ? StoreText.Describe(StoreText.Read(place)) : place;

    /// <summary>Whether there is a store; looking does not make one.</summary>
    /// <exception cref="CatalogException">The database cannot be reached.</exception>
    public static Task<bool> ExistsAsync(
        string place,
        CancellationToken cancellationToken = default
    ) =>
        IsDatabase(place)
            ? PostgresStore.ExistsAsync(place, cancellationToken)
            : Task.FromResult(SqliteStore.Exists(place));

    /// <summary>Opens the store; it is made or upgraded where that is needed.</summary>
    /// <exception cref="CatalogException">It cannot be used; the message says why.</exception>
    public static Task<ICatalogStore> OpenAsync(
        string place,
        CancellationToken cancellationToken = default
    ) => OpenAsync(place, TimeProvider.System, cancellationToken);

    /// <inheritdoc cref="OpenAsync(string, CancellationToken)" />
    /// <param name="place">What names it.</param>
    /// <param name="timeProvider">Tells when products were retired, and waits.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<ICatalogStore> OpenAsync(
        string place,
        TimeProvider timeProvider,
        CancellationToken cancellationToken = default
    )
    {
        if (!IsDatabase(place))
        {
            return await SqliteStore.OpenAsync(place, timeProvider, cancellationToken);
        }
        PostgresStore store = await PostgresStore.OpenAsync(
            place,
            StoreText.PicturesOf(place, Environment.GetEnvironmentVariable(PicturesVariable)),
            timeProvider,
            cancellationToken
        );
        store.KeepPicturesIn(Path.Combine(LocalFolderOf(place), "pictures"), MostPictureBytes);
        return store;
    }

    /// <summary>A setting of the store, for the start of a program, before the store is opened or upgraded.</summary>
    /// <returns>Null when nobody has set it, or there is no store that has settings.</returns>
    /// <exception cref="CatalogException">The store cannot be read; the message says why.</exception>
    public static string? ReadSetting(string place, string name) =>
        IsDatabase(place)
            ? PostgresStore.ReadSetting(place, name)
            : SqliteStore.ReadSetting(place, name);

    /// <summary>
    /// Where this computer keeps files of its own beside the store: the store's folder, or for a database a folder in
    /// <c>$CLOSET_CACHE</c>, else in the user's cache. All in it can be made again.
    /// </summary>
    public static string LocalFolderOf(string place)
    {
        if (!IsDatabase(place))
        {
            return place;
        }
        NpgsqlConnectionStringBuilder read = StoreText.Read(place);
        byte[] hash = SHA256.HashData(
            Encoding.UTF8.GetBytes($"{read.Host}\n{read.Port}\n{read.Database}")
        );
        return Path.Combine(CacheFolder(), Convert.ToHexStringLower(hash)[..16]);
    }

    private static string CacheFolder() =>
        Environment.GetEnvironmentVariable(CacheVariable) is { Length: > 0 } named
            ? Path.GetFullPath(named)
            : Path.Combine(
                Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
                && Path.IsPathFullyQualified(cache)
                    ? cache
                    : Path.Combine(
                        Environment.GetFolderPath(
                            Environment.SpecialFolder.UserProfile,
                            Environment.SpecialFolderOption.DoNotVerify
                        ),
                        ".cache"
                    ),
                "closet-companion"
            );
}
