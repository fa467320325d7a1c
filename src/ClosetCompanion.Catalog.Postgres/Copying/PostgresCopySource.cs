using System.Data;
using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Postgres.Statements;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Copying;

/// <summary>A store in PostgreSQL, at one moment.</summary>
internal sealed class PostgresCopySource : ICopySource
{
    private const int PicturesAtOnce = 16;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _moment;
    private readonly ObjectPictures? _objects;

    private PostgresCopySource(
        NpgsqlConnection connection,
        NpgsqlTransaction moment,
        ObjectPictures? objects
    )
    {
        (_connection, _moment, _objects) = (connection, moment, objects);
    }

    public static Task<PostgresCopySource> OpenAsync(
        PostgresDatabase database,
        ObjectPictures? objects,
        CancellationToken cancellationToken
    ) =>
        database.TryAsync(
            async () =>
            {
                NpgsqlConnection connection = await database.OpenAsync(cancellationToken);
                NpgsqlTransaction moment = await connection.BeginTransactionAsync(
                    IsolationLevel.RepeatableRead,
                    cancellationToken
                );
                await connection.RunAsync(LongMoment.Allow, null, cancellationToken);
                return new PostgresCopySource(connection, moment, objects);
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

    public IAsyncEnumerable<byte[]> ReadPicturesAsync(CancellationToken cancellationToken) =>
        _objects is null ? ReadOwnAsync(cancellationToken) : ReadAsync(_objects, cancellationToken);

    // Others may delete pictures meanwhile; those are left out.
    private async IAsyncEnumerable<byte[]> ReadAsync(
        ObjectPictures objects,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        List<string> hashes = await _connection.ListAsync<string>(
            "SELECT hash FROM pictures ORDER BY key",
            null,
            cancellationToken
        );
        foreach (string[] some in hashes.Chunk(PicturesAtOnce))
        {
            foreach (byte[] picture in await objects.ReadAllAsync(some, cancellationToken))
            {
                yield return picture;
            }
        }
    }

    private async IAsyncEnumerable<byte[]> ReadOwnAsync(
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
