using System.Diagnostics;
using System.Runtime.CompilerServices;
using ClosetCompanion.Files;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Connections;

/// <summary>The SQLite file of a store, and how it is talked to.</summary>
/// <remarks>
/// SQLite works in the caller's thread, also where its interface says async. So all work is done on the thread pool here,
/// with plain calls, and callers never block.
/// </remarks>
internal sealed class SqliteDatabase(string folder)
{
    public const string FileName = "closet.db";

    public const string LockName = "closet.lock";

    public const string PicturesLockName = "closet-pictures.lock";

    private const int RowsAtOnce = 512;
    private const int SecondsToWaitForWriter = 30;

    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(SecondsToWaitForWriter);
    private static readonly TimeSpan _betweenTries = TimeSpan.FromMilliseconds(20);

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, FileName),
        ForeignKeys = true,
        DefaultTimeout = SecondsToWaitForWriter,
    }.ToString();

    /// <summary>Tells those that wait for a change.</summary>
    public ChangeSignal Changes { get; } = new();

    public string Folder => folder;

    public string ConnectionString => _connectionString;

    /// <summary>Whether there is a file; looking does not make one.</summary>
    public bool Exists => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Takes the lock that the one import, or the one upgrade, holds; null when another has it.</summary>
    public FileLock? TryLock() => FileLock.TryTake(Path.Combine(folder, LockName));

    /// <summary>Takes the lock against pictures being deleted, as soon as nobody else has it.</summary>
    /// <exception cref="CatalogException">Somebody else has had it for too long.</exception>
    public Task<FileLock> HoldPicturesAsync(CancellationToken cancellationToken) =>
        ExplainAsync(
            async () =>
            {
                string path = Path.Combine(folder, PicturesLockName);
                var waited = Stopwatch.StartNew();
                FileLock? held;
                while ((held = FileLock.TryTake(path)) is null)
                {
                    if (waited.Elapsed > _longestWait)
                    {
                        throw new CatalogException(
                            $"Another program has been deleting from {folder} for a while. Try again later."
                        )
                        {
                            IsBusy = true,
                        };
                    }
                    await Task.Delay(_betweenTries, cancellationToken);
                }
                return held;
            },
            cancellationToken
        );

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

    /// <summary>Reads with a connection of its own, all from one moment of the store.</summary>
    public Task<T> QueryAsync<T>(
        Func<SqliteConnection, T> query,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            connection =>
            {
                using SqliteTransaction moment = connection.BeginTransaction(deferred: true);
                return query(connection);
            },
            cancellationToken
        );

    /// <summary>Writes in one transaction, which is undone unless the work ends.</summary>
    public async Task<T> WriteAsync<T>(
        Func<WriteTransaction, T> work,
        CancellationToken cancellationToken
    )
    {
        T result = await RunAsync(
            connection =>
            {
                using var writing = new WriteTransaction(connection);
                T done = work(writing);
                writing.Commit();
                return done;
            },
            cancellationToken
        );
        Changes.Tell();
        return result;
    }

    /// <summary>Reads row after row with a connection of its own, all from one moment of the store.</summary>
    public async IAsyncEnumerable<T> ReadAsync<T>(
        Func<SqliteConnection, IEnumerable<T>> query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using SqliteConnection connection = await ExplainAsync(
            () => Task.FromResult(Open()),
            cancellationToken
        );
        using SqliteTransaction moment = connection.BeginTransaction(deferred: true);
        await foreach (T row in ReadAsync(connection, query, cancellationToken))
        {
            yield return row;
        }
    }

    /// <summary>Reads row after row.</summary>
    /// <param name="connection">Used for nothing else meanwhile.</param>
    /// <param name="query">Gives the rows as they are asked for.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async IAsyncEnumerable<T> ReadAsync<T>(
        SqliteConnection connection,
        Func<SqliteConnection, IEnumerable<T>> query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using IEnumerator<T> rows = query(connection).GetEnumerator();
        List<T> some;
        do
        {
            some = await ExplainAsync(() => Task.FromResult(TakeSome(rows)), cancellationToken);
            foreach (T row in some)
            {
                yield return row;
            }
        } while (some.Count == RowsAtOnce);
    }

    /// <summary>Works on the thread pool; what SQLite and the file system throw is put into words.</summary>
    /// <exception cref="CatalogException">The store cannot be used.</exception>
    public async Task<T> ExplainAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        catch (Exception exception) when (SqliteFault.Explain(exception, folder) is { } explanation)
        {
            throw new CatalogException(explanation, exception)
            {
                IsDiskFull = SqliteFault.SaysDiskFull(exception, folder),
            };
        }
    }

    /// <summary>Works in the caller's thread; what SQLite and the file system throw is put into words.</summary>
    /// <exception cref="CatalogException">The store cannot be used.</exception>
    public T Explain<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (SqliteFault.Explain(exception, folder) is { } explanation)
        {
            throw new CatalogException(explanation, exception)
            {
                IsDiskFull = SqliteFault.SaysDiskFull(exception, folder),
            };
        }
    }

    private static List<T> TakeSome<T>(IEnumerator<T> rows)
    {
        var some = new List<T>();
        while (some.Count < RowsAtOnce && rows.MoveNext())
        {
            some.Add(rows.Current);
        }
        return some;
    }
}
