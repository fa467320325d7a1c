using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Statements;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>Runs statements in SQLite that both kinds of stores understand.</summary>
internal sealed class SqliteStatements(SqliteDatabase database) : IStatementRunner
{
    public Task<List<T>> ListAsync<T>(
        string statement,
        object? parameters,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
            connection => connection.Query<T>(statement, parameters).AsList(),
            cancellationToken
        );

    public Task<List<T>> ChangeAsync<T>(
        string statement,
        object? parameters,
        CancellationToken cancellationToken
    ) => ListAsync<T>(statement, parameters, cancellationToken);

    public Task<bool> WriteAsync(
        IReadOnlyList<string> statements,
        object parameters,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
            connection =>
            {
                using SqliteTransaction all = connection.BeginTransaction();
                if (connection.Execute(statements[0], parameters) == 0)
                {
                    return false;
                }
                foreach (string statement in statements.Skip(1))
                {
                    connection.Execute(statement, parameters);
                }
                all.Commit();
                return true;
            },
            cancellationToken
        );
}
