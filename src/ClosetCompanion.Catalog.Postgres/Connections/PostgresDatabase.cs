using System.Data;
using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Postgres.Words;
using ClosetCompanion.Catalog.Sqlite.Connections;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Connections;

/// <summary>The database of a store, and how it is talked to.</summary>
/// <remarks>
/// Reads prefer the primary and take a standby when there is none; writes take the primary alone. A connection that was lost
/// is replaced, and what it was doing is done again: a read changes nothing, and a write that is not acknowledged is done
/// whole or not at all, and doing it again changes nothing more.
/// </remarks>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private const int MostTries = 8;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlDataSource _reads;
    private readonly NpgsqlDataSource _writes;

    /// <exception cref="CatalogException">The text cannot be read.</exception>
    public PostgresDatabase(string text)
    {
        NpgsqlConnectionStringBuilder read = StoreText.Read(text);
        Location = StoreText.Describe(read);
        var builder = new NpgsqlDataSourceBuilder(read.ConnectionString);
        if (read.Host?.Contains(',', StringComparison.Ordinal) == true)
        {
            NpgsqlMultiHostDataSource several = builder.BuildMultiHost();
            _reads = several.WithTargetSession(TargetSessionAttributes.PreferPrimary);
            _writes = several.WithTargetSession(TargetSessionAttributes.Primary);
            _source = several;
        }
        else
        {
            _source = _reads = _writes = builder.Build();
        }
    }

    /// <summary>Server and database, without the password.</summary>
    public string Location { get; }

    /// <summary>Tells those of this process that wait for a change.</summary>
    public ChangeSignal Changes { get; } = new();

    /// <summary>What texts and queries are taken apart with.</summary>
    public Tokenizer Tokenizer { get; } = new();

    /// <summary>How many products have a word.</summary>
    public WordFrequencies Frequencies { get; } = new();

    /// <summary>Opens a connection that reads.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) =>
        _reads.OpenConnectionAsync(cancellationToken);

    /// <summary>Opens a connection that can write.</summary>
    public ValueTask<NpgsqlConnection> OpenForWritingAsync(CancellationToken cancellationToken) =>
        _writes.OpenConnectionAsync(cancellationToken);

    /// <summary>Reads all from one moment of the store.</summary>
    public Task<T> QueryAsync<T>(
        Func<NpgsqlConnection, Task<T>> query,
        CancellationToken cancellationToken
    ) =>
        TryAsync(
            async () =>
            {
                await using NpgsqlConnection connection = await OpenAsync(cancellationToken);
                await using NpgsqlTransaction moment = await connection.BeginTransactionAsync(
                    IsolationLevel.RepeatableRead,
                    cancellationToken
                );
                return await query(connection);
            },
            cancellationToken
        );

    /// <summary>Works with a connection that can write, each statement by itself.</summary>
    public Task<T> RunAsync<T>(
        Func<NpgsqlConnection, Task<T>> work,
        CancellationToken cancellationToken
    ) =>
        TryAsync(
            async () =>
            {
                await using NpgsqlConnection connection = await OpenForWritingAsync(
                    cancellationToken
                );
                return await work(connection);
            },
            cancellationToken
        );

    /// <summary>Writes to products in one transaction, which is undone unless the work ends. One writes at a time.</summary>
    public async Task<T> WriteAsync<T>(
        Func<WriteTransaction, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        T result = await RunAsync(
            async connection =>
            {
                await using WriteTransaction writing = await WriteTransaction.BeginAsync(
                    connection,
                    cancellationToken
                );
                T done = await work(writing);
                await writing.CommitAsync(cancellationToken);
                return done;
            },
            cancellationToken
        );
        Changes.Tell();
        return result;
    }

    /// <summary>Reads row after row, all from one moment of the store.</summary>
    public async IAsyncEnumerable<T> ReadAsync<T>(
        Func<NpgsqlConnection, IAsyncEnumerable<T>> query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using NpgsqlConnection connection = await TryAsync(
            async () => await OpenAsync(cancellationToken),
            cancellationToken
        );
        await using NpgsqlTransaction moment = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            cancellationToken
        );
        await foreach (
            T row in ExplainAsync(query(connection), cancellationToken)
                .WithCancellation(cancellationToken)
        )
        {
            yield return row;
        }
    }

    /// <summary>Gives items as they come; what goes wrong is put into words.</summary>
    public async IAsyncEnumerable<T> ExplainAsync<T>(
        IAsyncEnumerable<T> items,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using IAsyncEnumerator<T> rows = items.GetAsyncEnumerator(cancellationToken);
        while (await ExplainAsync(async () => await rows.MoveNextAsync()))
        {
            yield return rows.Current;
        }
    }

    /// <summary>What goes wrong is put into words.</summary>
    /// <exception cref="CatalogException">The store cannot be used.</exception>
    public async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failed) when (PostgresFault.Explain(failed, Location) is { } explanation)
        {
            throw new CatalogException(explanation, failed)
            {
                IsDiskFull = PostgresFault.SaysDiskFull(failed),
                IsUnreachable =
                    PostgresFault.IsLostConnection(failed) || PostgresFault.IsLate(failed),
            };
        }
    }

    /// <summary>Works; where the connection was lost, does it again for two seconds.</summary>
    /// <exception cref="CatalogException">The store cannot be used.</exception>
    public Task<T> TryAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        ExplainAsync(async () =>
        {
            for (int tried = 1; ; tried++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    return await work();
                }
                catch (Exception failed)
                    when (tried < MostTries && PostgresFault.IsLostConnection(failed))
                {
                    await Task.Delay(_pause, cancellationToken);
                }
            }
        });

    public async ValueTask DisposeAsync()
    {
        Tokenizer.Dispose();
        await _source.DisposeAsync();
    }
}
