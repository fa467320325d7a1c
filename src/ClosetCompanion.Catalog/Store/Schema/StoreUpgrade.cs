using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClosetCompanion.Catalog.Store.Schema;

/// <summary>Brings a store's tables to this version, or says why they cannot be used.</summary>
internal sealed class StoreUpgrade(StoreDatabase database)
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    // Known by reflection, so that a store that is up to date opens without the half second in which EF Core starts.
    private static readonly string[] _known =
    [
        .. typeof(StoreUpgrade)
            .Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    /// <exception cref="CatalogException">The file is of another program or of a newer version.</exception>
    public async Task RunAsync(TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (await IsCurrentAsync(cancellationToken))
        {
            return;
        }
        using StoreLock held = await TakeLockAsync(timeProvider, cancellationToken);
        if (await IsCurrentAsync(cancellationToken))
        {
            return;
        }
        await using var context = new CatalogContext(
            new DbContextOptionsBuilder<CatalogContext>()
                .UseSqlite(database.ConnectionString)
                .Options
        );
        await database.RunAsync(Prepare, cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Whether there are tables, of this version or an older one; nothing is upgraded.</summary>
    /// <exception cref="CatalogException">The file is of another program or of a newer version.</exception>
    public async Task<bool> HasTablesAsync(CancellationToken cancellationToken) =>
        (await ReadVersionAsync(cancellationToken)).Length > 0;

    private async Task<bool> IsCurrentAsync(CancellationToken cancellationToken) =>
        (await ReadVersionAsync(cancellationToken)).Length == _known.Length;

    private Task<string[]> ReadVersionAsync(CancellationToken cancellationToken) =>
        database.RunAsync(
            connection =>
            {
                string[] applied = ReadApplied(connection);
                return applied.Except(_known, StringComparer.Ordinal).FirstOrDefault() is { } newer
                    ? throw new CatalogException(
                        $"The store in {database.Folder} was written by a newer version of Closet Companion (its tables have the change {newer}). Update the program, or name another data folder."
                    )
                    : applied;
            },
            cancellationToken
        );

    private string[] ReadApplied(SqliteConnection connection)
    {
        string[] tables = ReadColumn(
            connection,
            "SELECT name FROM sqlite_schema WHERE type = 'table'"
        );
        if (tables.Contains("__EFMigrationsHistory", StringComparer.Ordinal))
        {
            return ReadColumn(
                connection,
                """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """
            );
        }
        // An upgrade that was killed early has left no table but its own lock.
        if (tables.All(name => name.StartsWith("__EF", StringComparison.Ordinal)))
        {
            return [];
        }
        throw new CatalogException(
            $"{Path.Combine(database.Folder, StoreDatabase.FileName)} is a database of another program. Name another data folder, or move the file away."
        );
    }

    // EF Core marks a running upgrade in a table, and would wait for ever for one that was killed.
    private static int Prepare(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            """PRAGMA journal_mode = WAL; DROP TABLE IF EXISTS "__EFMigrationsLock";""";
        return command.ExecuteNonQuery();
    }

    private static string[] ReadColumn(SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }
        return [.. values];
    }

    private async Task<StoreLock> TakeLockAsync(
        TimeProvider timeProvider,
        CancellationToken cancellationToken
    )
    {
        long start = timeProvider.GetTimestamp();
        while (true)
        {
            if (StoreLock.TryTake(database.Folder) is { } held)
            {
                return held;
            }
            if (timeProvider.GetElapsedTime(start) > _patience)
            {
                throw new CatalogException(
                    $"The store in {database.Folder} must be upgraded, but another program is writing to it. Try again when it is done."
                );
            }
            await Task.Delay(_pause, timeProvider, cancellationToken);
        }
    }
}
