using System.Data;
using Dapper;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Statements;

/// <summary>Statements in few words, each of which can be cancelled.</summary>
internal static class PostgresQueries
{
    /// <summary>All rows.</summary>
    public static async Task<List<T>> ListAsync<T>(
        this NpgsqlConnection connection,
        string text,
        object? parameters,
        CancellationToken cancellationToken
    ) =>
        (
            await connection.QueryAsync<T>(
                new CommandDefinition(
                    text,
                    parameters,
                    commandType: CommandType.Text,
                    cancellationToken: cancellationToken
                )
            )
        ).AsList();

    /// <summary>The first row; the default of its type where there is none.</summary>
    public static Task<T?> FirstAsync<T>(
        this NpgsqlConnection connection,
        string text,
        object? parameters,
        CancellationToken cancellationToken
    ) =>
        connection.QueryFirstOrDefaultAsync<T>(
            new CommandDefinition(
                text,
                parameters,
                commandType: CommandType.Text,
                cancellationToken: cancellationToken
            )
        );

    /// <summary>The one value.</summary>
    public static Task<T?> ScalarAsync<T>(
        this NpgsqlConnection connection,
        string text,
        object? parameters,
        CancellationToken cancellationToken
    ) =>
        connection.ExecuteScalarAsync<T>(
            new CommandDefinition(
                text,
                parameters,
                commandType: CommandType.Text,
                cancellationToken: cancellationToken
            )
        );

    /// <summary>How many rows were written.</summary>
    public static Task<int> RunAsync(
        this NpgsqlConnection connection,
        string text,
        object? parameters,
        CancellationToken cancellationToken
    ) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                text,
                parameters,
                commandType: CommandType.Text,
                cancellationToken: cancellationToken
            )
        );
}
