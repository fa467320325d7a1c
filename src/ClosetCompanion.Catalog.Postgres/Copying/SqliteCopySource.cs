using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Pictures;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Postgres.Copying;

/// <summary>A store in a folder, at one moment.</summary>
internal sealed class SqliteCopySource : ICopySource
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _moment;
    private readonly PictureFolder _pictures;

    private SqliteCopySource(SqliteConnection connection, PictureFolder pictures)
    {
        _connection = connection;
        _moment = connection.BeginTransaction(deferred: true);
        _pictures = pictures;
    }

    public static SqliteCopySource Open(string folder) =>
        new(new SqliteDatabase(folder).Open(), new PictureFolder(folder));

    public async IAsyncEnumerable<object?[]> ReadAsync(
        string table,
        IReadOnlyList<string> columns,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns)} FROM {table}";
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var values = new object?[columns.Count];
            for (int place = 0; place < values.Length; place++)
            {
                values[place] = reader.IsDBNull(place) ? null : reader.GetValue(place);
            }
            yield return values;
        }
        await Task.CompletedTask;
    }

    // A picture whose file is missing is left out: closet check tells of it.
    public async IAsyncEnumerable<byte[]> ReadPicturesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (string hash in _connection.Query<string>("SELECT hash FROM pictures ORDER BY key"))
        {
            if (_pictures.Find(hash) is not null)
            {
                yield return await File.ReadAllBytesAsync(
                    _pictures.PathOf(hash),
                    cancellationToken
                );
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _moment.Dispose();
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }
}
