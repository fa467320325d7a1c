using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Pictures;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Postgres.Copying;

/// <summary>An empty store in a folder. Its triggers write the words.</summary>
internal sealed class SqliteCopyTarget : ICopyTarget
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _all;
    private readonly PictureFolder _pictures;

    private SqliteCopyTarget(SqliteConnection connection, PictureFolder pictures)
    {
        _connection = connection;
        _all = connection.BeginTransaction();
        _pictures = pictures;
    }

    public static SqliteCopyTarget Open(string folder) =>
        new(new SqliteDatabase(folder).Open(), new PictureFolder(folder));

    public Task<bool> IsEmptyAsync(
        IReadOnlyList<string> tables,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            tables.All(table =>
                !_connection.ExecuteScalar<bool>($"SELECT EXISTS (SELECT 1 FROM {table})")
            )
        );

    public Task<IReadOnlyList<string>> ColumnsOfAsync(
        string table,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<string>>(
            _connection
                .Query<string>("SELECT name FROM pragma_table_info(@table)", new { table })
                .AsList()
        );

    public async Task<long> WriteAsync(
        string table,
        IReadOnlyList<string> columns,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken cancellationToken
    )
    {
        using var put = new Statement(
            _connection,
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, place) => $"@{place + 1}"))})",
            columns.Count
        );
        long written = 0;
        await foreach (object?[] row in rows.WithCancellation(cancellationToken))
        {
            put.Run(row);
            written++;
        }
        return written;
    }

    public Task KeepPicturesAsync(
        IReadOnlyList<byte[]> pictures,
        CancellationToken cancellationToken
    )
    {
        foreach (byte[] picture in pictures)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _pictures.Keep(picture);
        }
        return Task.CompletedTask;
    }

    public Task CompleteAsync(CancellationToken cancellationToken)
    {
        _all.Commit();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _all.Dispose();
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }
}
