using ClosetCompanion.Catalog.Postgres.Statements;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Connections;

/// <summary>
/// The right to change many products: a lock of the database that belongs to a connection, so that it is given back when
/// the process, its computer or the network ends.
/// </summary>
internal sealed class HeldDatabase : IAsyncDisposable
{
    private const long Lock = 0x636C_6F73_6574_0002;

    private readonly NpgsqlConnection _connection;

    private HeldDatabase(NpgsqlConnection connection) => _connection = connection;

    /// <returns>Null when another program has it.</returns>
    public static async Task<IAsyncDisposable?> TryTakeAsync(
        PostgresDatabase database,
        CancellationToken cancellationToken
    )
    {
        NpgsqlConnection connection = await database.OpenForWritingAsync(cancellationToken);
        try
        {
            if (
                await connection.ScalarAsync<bool>(
                    "SELECT pg_try_advisory_lock(@Lock)",
                    new { Lock },
                    cancellationToken
                )
            )
            {
                return new HeldDatabase(connection);
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
        try
        {
            await _connection.RunAsync(
                "SELECT pg_advisory_unlock(@Lock)",
                new { Lock },
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
