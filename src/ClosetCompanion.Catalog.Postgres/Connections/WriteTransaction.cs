using ClosetCompanion.Catalog.Postgres.Statements;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Connections;

/// <summary>
/// A transaction that writes to products. It begins by locking the one row of <c>store_state</c>: so one is let in at a time,
/// and nobody can see a version whose predecessors are not committed yet.
/// </summary>
internal sealed class WriteTransaction : IAsyncDisposable
{
    /// <summary>What programs listen to.</summary>
    public const string Channel = "closet_changes";

    private readonly NpgsqlTransaction _transaction;
    private readonly HashSet<long> _raised = [];
    private bool _isRaised;

    private WriteTransaction(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        long version
    )
    {
        (Connection, _transaction, Version) = (connection, transaction, version);
    }

    /// <summary>What to write with; its commands are part of the transaction.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>The version that everything touched by this transaction gets.</summary>
    public long Version { get; }

    public static async Task<WriteTransaction> BeginAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            long version = await connection.ScalarAsync<long>(
                "SELECT version FROM store_state FOR UPDATE",
                null,
                cancellationToken
            );
            return new WriteTransaction(connection, transaction, version + 1);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Raises the version of a catalogue that is changed.</summary>
    public void Raise(long catalogue) => _raised.Add(catalogue);

    /// <summary>Raises the version of the store although no catalogue has the new one: some were deleted.</summary>
    public void RaiseStore() => _isRaised = true;

    /// <summary>Ends it; it cannot be cancelled any more.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_isRaised || _raised.Count > 0)
        {
            await Connection.RunAsync(
                """
                UPDATE catalogues SET version = @Version WHERE key = ANY(@raised);
                UPDATE store_state SET version = @Version;
                SELECT pg_notify(@Channel, @told)
                """,
                new
                {
                    Version,
                    raised = _raised.ToArray(),
                    Channel,
                    told = Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
                cancellationToken
            );
        }
        await _transaction.CommitAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();
}
