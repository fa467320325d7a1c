using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store;

/// <summary>The SQLite file of a store, and how it is talked to.</summary>
/// <remarks>
/// SQLite works in the caller's thread, also where its interface says async. So all work is done on the thread pool here,
/// with plain calls, and callers never block.
/// </remarks>
internal sealed class StoreDatabase(string folder)
{
    public const string FileName = "closet.db";

    private const int RowsAtOnce = 512;
    private const int SecondsToWaitForWriter = 30;

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, FileName),
        ForeignKeys = true,
        DefaultTimeout = SecondsToWaitForWriter,
    }.ToString();

    public string Folder => folder;

    public string ConnectionString => _connectionString;

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Works with a connection of its own.</summary>
    public Task<T> RunAsync<T>(
        Func<SqliteConnection, T> work,
        CancellationToken cancellationToken
    ) =>
        ExplainAsync(
            () =>
            {
                using SqliteConnection connection = Open();
                return Task.FromResult(work(connection));
            },
            cancellationToken
        );

    /// <inheritdoc cref="RunAsync{T}" />
    public Task RunAsync(Action<SqliteConnection> work, CancellationToken cancellationToken) =>
        RunAsync(
            connection =>
            {
                work(connection);
                return true;
            },
            cancellationToken
        );

    /// <summary>All that a query finds.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(
        Action<SqliteCommand> prepare,
        Func<SqliteDataReader, T> map,
        CancellationToken cancellationToken
    ) =>
        RunAsync<IReadOnlyList<T>>(
            connection =>
            {
                using SqliteCommand command = connection.CreateCommand();
                prepare(command);
                using SqliteDataReader reader = command.ExecuteReader();
                return ReadSome(reader, map, int.MaxValue);
            },
            cancellationToken
        );

    /// <summary>Reads row after row, in one snapshot of the store.</summary>
    /// <param name="prepare">Writes the query into a command.</param>
    /// <param name="map">Makes a value of the reader's current row.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async IAsyncEnumerable<T> ReadAsync<T>(
        Action<SqliteCommand> prepare,
        Func<SqliteDataReader, T> map,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using SqliteConnection connection = await StepAsync(Open);
        using SqliteCommand command = connection.CreateCommand();
        prepare(command);
        using SqliteDataReader reader = await StepAsync(command.ExecuteReader);
        List<T> rows;
        do
        {
            rows = await StepAsync(() => ReadSome(reader, map, RowsAtOnce));
            foreach (T row in rows)
            {
                yield return row;
            }
        } while (rows.Count == RowsAtOnce);

        Task<TStep> StepAsync<TStep>(Func<TStep> step) =>
            ExplainAsync(() => Task.FromResult(step()), cancellationToken);
    }

    /// <summary>Works on the thread pool; what SQLite and the file system throw is put into words.</summary>
    /// <exception cref="CatalogException">The store cannot be used.</exception>
    public async Task<T> ExplainAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        catch (Exception exception) when (StoreFault.Explain(exception, folder) is { } explanation)
        {
            throw new CatalogException(explanation, exception);
        }
    }

    private static List<T> ReadSome<T>(
        SqliteDataReader reader,
        Func<SqliteDataReader, T> map,
        int atMost
    )
    {
        var rows = new List<T>();
        while (rows.Count < atMost && reader.Read())
        {
            rows.Add(map(reader));
        }
        return rows;
    }
}
