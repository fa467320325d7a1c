using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Statements;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>
/// Runs statements in PostgreSQL that both kinds of stores understand. They are read at the primary, so whoever is disabled
/// there is let in nowhere; while there is none, at a standby, which has all of that when it is synchronous.
/// </summary>
internal sealed class PostgresStatements(PostgresDatabase database) : IStatementRunner
{
    public Task<List<T>> ListAsync<T>(
        string statement,
        object? parameters,
        CancellationToken cancellationToken
    ) =>
        database.QueryAsync(
            connection => connection.ListAsync<T>(statement, parameters, cancellationToken),
            cancellationToken
        );

    public Task<List<T>> ChangeAsync<T>(
        string statement,
        object? parameters,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
            connection => connection.ListAsync<T>(statement, parameters, cancellationToken),
            cancellationToken
        );

    public Task<bool> WriteAsync(
        IReadOnlyList<string> statements,
        object parameters,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
            async connection =>
            {
                await using NpgsqlTransaction all = await connection.BeginTransactionAsync(
                    cancellationToken
                );
                if (!await BeginAsync(connection, statements[0], parameters, cancellationToken))
                {
                    return false;
                }
                foreach (string statement in statements.Skip(1))
                {
                    await connection.RunAsync(statement, parameters, cancellationToken);
                }
                await all.CommitAsync(CancellationToken.None);
                return true;
            },
            cancellationToken
        );

    // In SQLite one writes after the other, so that a statement sees whether its row is there already.
    private static async Task<bool> BeginAsync(
        NpgsqlConnection connection,
        string statement,
        object parameters,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await connection.RunAsync(statement, parameters, cancellationToken) > 0;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }
}
