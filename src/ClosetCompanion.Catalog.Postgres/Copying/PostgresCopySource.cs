using System.Data;
using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Postgres.Connections;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Copying;

/// <summary>A store in PostgreSQL, at one moment.</summary>
internal sealed class PostgresCopySource : ICopySource
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _moment;

    private PostgresCopySource(NpgsqlConnection connection, NpgsqlTransaction moment)
    {
        (_connection, _moment) = (connection, moment);
    }

    public static Task<PostgresCopySource> OpenAsync(
        PostgresDatabase database,
        CancellationToken cancellationToken
    ) =>
        database.TryAsync(
            async () =>
            {
                NpgsqlConnection connection = await database.OpenAsync(cancellationToken);
                return new PostgresCopySource(
                    connection,
                    await connection.BeginTransactionAsync(
                        IsolationLevel.RepeatableRead,
                        cancellationToken
                    )
                );
            },
            cancellationToken
        );

    public async IAsyncEnumerable<object?[]> ReadAsync(
        string table,
        IReadOnlyList<string> columns,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using NpgsqlCommand command = _connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns)} FROM {table} ORDER BY 1";
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var values = new object?[columns.Count];
            for (int place = 0; place < values.Length; place++)
            {
                values[place] = reader.IsDBNull(place) ? null : reader.GetValue(place);
            }
            yield return values;
        }
    }

    public async IAsyncEnumerable<byte[]> ReadPicturesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using NpgsqlCommand command = _connection.CreateCommand();
        command.CommandText =
            "SELECT f.bytes FROM picture_files f JOIN pictures i ON i.hash = f.hash ORDER BY i.key";
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return reader.GetFieldValue<byte[]>(0);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _moment.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
