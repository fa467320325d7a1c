using System.Diagnostics;
using ClosetCompanion.Catalog.Postgres.Statements;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Connections;

/// <summary>
/// The right to change many products: a lock of the database that belongs to a connection, so that it is given back when
/// the process, its computer or the network ends.
/// </summary>
internal sealed class HeldDatabase : IAsyncDisposable
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _betweenTries = TimeSpan.FromMilliseconds(50);

    private readonly NpgsqlConnection _connection;
    private readonly long _lock;
    private bool _isGivenBack;

    private HeldDatabase(NpgsqlConnection connection, long @lock)
    {
        _connection = connection;
        _lock = @lock;
    }

    /// <returns>Null when another program has it.</returns>
    public static Task<IAsyncDisposable?> TryTakeAsync(
        PostgresDatabase database,
        CancellationToken cancellationToken
    ) => TryTakeAsync(database, AdvisoryLocks.Import, cancellationToken);

    /// <summary>Takes the lock against pictures being deleted, as soon as nobody else has it.</summary>
    /// <exception cref="CatalogException">Somebody else has had it for too long.</exception>
    public static async Task<IAsyncDisposable> HoldPicturesAsync(
        PostgresDatabase database,
        CancellationToken cancellationToken
    )
    {
        var waited = Stopwatch.StartNew();
        IAsyncDisposable? held;
        while (
            (held = await TryTakeAsync(database, AdvisoryLocks.Pictures, cancellationToken)) is null
        )
        {
            if (waited.Elapsed > _longestWait)
            {
                throw new CatalogException(
                    $"Another program has been deleting from {database.Location} for a while. Try again later."
                )
                {
                    IsBusy = true,
                };
            }
            await Task.Delay(_betweenTries, cancellationToken);
        }
        return held;
    }

    private static async Task<IAsyncDisposable?> TryTakeAsync(
        PostgresDatabase database,
        long @lock,
        CancellationToken cancellationToken
    )
    {
        NpgsqlConnection connection = await database.OpenForWritingAsync(cancellationToken);
        try
        {
            if (
                await connection.ScalarAsync<bool>(
                    "SELECT pg_try_advisory_lock(@lock)",
                    new { @lock },
                    cancellationToken
                )
            )
            {
                return new HeldDatabase(connection, @lock);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isGivenBack)
        {
            return;
        }
        _isGivenBack = true;
        try
        {
            await _connection.RunAsync(
                "SELECT pg_advisory_unlock(@lock)",
                new { @lock = _lock },
                CancellationToken.None
            );
        }
        catch (Exception lost) when (PostgresFault.IsLostConnection(lost))
        {
            // With the connection the lock is gone.
        }
        finally
        {
            await _connection.DisposeAsync();
        }
    }
}
