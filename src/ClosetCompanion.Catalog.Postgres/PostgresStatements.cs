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
                if (await connection.RunAsync(statements[0], parameters, cancellationToken) == 0)
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
}
