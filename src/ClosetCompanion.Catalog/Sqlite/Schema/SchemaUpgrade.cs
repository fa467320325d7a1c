using System.Reflection;
using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Files;
using Dapper;
using DbUp;
using DbUp.Engine;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Schema;

/// <summary>Brings a store's tables to this version by numbered scripts, or says why they cannot be used.</summary>
internal sealed class SchemaUpgrade(SqliteDatabase database)
{
    private const string Journal = "schema_versions";

    // Stores of the first versions were made by EF Core. The rows of its table say which scripts they stand for. A script
    // adds a row to it, in which a program of such a version reads that the store is newer than itself.
    private const string FormerJournal = "__EFMigrationsHistory";
    private const string FormerNewer = "20261127000000_Versions";

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private static readonly string[] _known =
    [
        .. typeof(SchemaUpgrade)
            .Assembly.GetManifestResourceNames()
            .Where(IsScript)
            .Order(StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, string> _former = new(StringComparer.Ordinal)
    {
        ["20261123182444_Initial"] = "0001-products.sql",
        ["20261123220000_FullText"] = "0002-full-text.sql",
        ["20261124180000_ApiKeys"] = "0003-api-keys.sql",
        ["20261125000000_Settings"] = "0004-settings.sql",
    };

    /// <exception cref="CatalogException">The file is of another program or of a newer version.</exception>
    public async Task RunAsync(TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (await IsCurrentAsync(cancellationToken))
        {
            return;
        }
        using FileLock held = await TakeLockAsync(timeProvider, cancellationToken);
        if (!await IsCurrentAsync(cancellationToken))
        {
            await database.RunAsync(Upgrade, cancellationToken);
        }
    }

    /// <summary>Whether there are tables, and all of this version; nothing is upgraded.</summary>
    /// <exception cref="CatalogException">The file is of another program or of a newer version.</exception>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken) =>
        (await database.QueryAsync(ReadApplied, cancellationToken)).Journaled.Count
        == _known.Length;

    private static bool IsScript(string name) => name.EndsWith(".sql", StringComparison.Ordinal);

    // The scripts that the journal names, and those that rows of the former journal stand for.
    private (IReadOnlyList<string> Journaled, IReadOnlyList<string> Former) ReadApplied(
        SqliteConnection connection
    )
    {
        string[] tables =
        [
            .. connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table'"),
        ];
        List<string> journaled = tables.Contains(Journal, StringComparer.Ordinal)
            ? [.. connection.Query<string>($"SELECT ScriptName FROM {Journal}")]
            : [];
        if (journaled.Except(_known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw Newer(unknown);
        }
        List<string> former = tables.Contains(FormerJournal, StringComparer.Ordinal)
            ? ReadFormer(connection)
            : [];
        if (journaled.Count + former.Count == 0 && !tables.All(IsOfJournals))
        {
            throw new CatalogException(
                $"{Path.Combine(database.Folder, SqliteDatabase.FileName)} is a database of another program. Name another data folder, or move the file away."
            );
        }
        return (journaled, former);
    }

    // An upgrade that was killed early has left no table but those of a journal.
    private static bool IsOfJournals(string table) =>
        table is Journal
        || table.StartsWith("__EF", StringComparison.Ordinal)
        || table.StartsWith("sqlite_", StringComparison.Ordinal);

    private List<string> ReadFormer(SqliteConnection connection) =>
        [
            .. connection
                .Query<string>($"""SELECT "MigrationId" FROM "{FormerJournal}" ORDER BY 1""")
                .Where(migration => migration != FormerNewer)
                .Select(migration =>
                    _former.TryGetValue(migration, out string? script)
                        ? script
                        : throw Newer(migration)
                ),
        ];

    private CatalogException Newer(string change) =>
        new(
            $"The store in {database.Folder} was written by a newer version of Closet Companion (its tables have the change {change}). Update the program, or name another data folder."
        );

    private bool Upgrade(SqliteConnection connection)
    {
        connection.Execute("PRAGMA journal_mode = WAL");
        var (journaled, former) = ReadApplied(connection);
        UpgradeEngine engine = DeployChanges
            .To.SqliteDatabase(database.ConnectionString)
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), IsScript)
            .JournalToSqliteTable(Journal)
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build();
        // This marks the scripts before it as well, the last one last: a kill in between leaves the last one unmarked.
        if (former.Count > 0 && !journaled.Contains(former[^1], StringComparer.Ordinal))
        {
            engine.MarkAsExecuted(former[^1]);
        }
        DatabaseUpgradeResult result = engine.PerformUpgrade();
        if (!result.Successful)
        {
            throw result.Error;
        }
        return true;
    }

    private async Task<FileLock> TakeLockAsync(
        TimeProvider timeProvider,
        CancellationToken cancellationToken
    )
    {
        long start = timeProvider.GetTimestamp();
        while (true)
        {
            if (database.TryLock() is { } held)
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
