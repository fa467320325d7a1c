using System.Buffers.Binary;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Nearest;

/// <summary>
/// Sends rows of a key and a <c>halfvec</c> in PostgreSQL's binary format of COPY: a hundredth of the work of writing the
/// numbers as texts.
/// </summary>
/// <param name="stream">Open for COPY.</param>
/// <param name="dimensions">Components of each vector.</param>
internal sealed class HalfVectorCopy(Stream stream, int dimensions) : IAsyncDisposable
{
    private const int KeyAt = sizeof(short) + sizeof(int);
    private const int VectorAt = KeyAt + sizeof(long) + sizeof(int);
    private const int NumbersAt = VectorAt + (2 * sizeof(short));

    // Signature, no flags, no extension.
    private static readonly byte[] _start =
    [
        .. "PGCOPY\n"u8,
        0xFF,
        .. "\r\n\0"u8,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
    ];

    private static readonly byte[] _end = [0xFF, 0xFF];

    private readonly byte[] _row = new byte[NumbersAt + (dimensions * sizeof(short))];

    /// <summary>Begins.</summary>
    /// <param name="connection">In a transaction, or what was sent is kept at the end.</param>
    /// <param name="table">A table with the columns <c>picture_key</c> and <c>vector</c>.</param>
    /// <param name="dimensions">Components of each vector.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<HalfVectorCopy> BeginAsync(
        NpgsqlConnection connection,
        string table,
        int dimensions,
        CancellationToken cancellationToken
    )
    {
        var stream = await connection.BeginRawBinaryCopyAsync(
            $"COPY {table} (picture_key, vector) FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        await stream.WriteAsync(_start, cancellationToken);
        return new HalfVectorCopy(stream, dimensions);
    }

    /// <summary>Sends a row.</summary>
    public ValueTask WriteAsync(
        long key,
        ReadOnlySpan<float> vector,
        CancellationToken cancellationToken
    )
    {
        var row = _row.AsSpan();
        BinaryPrimitives.WriteInt16BigEndian(row, 2);
        BinaryPrimitives.WriteInt32BigEndian(row[sizeof(short)..], sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(row[KeyAt..], key);
        BinaryPrimitives.WriteInt32BigEndian(row[(KeyAt + sizeof(long))..], row.Length - VectorAt);
        BinaryPrimitives.WriteInt16BigEndian(row[VectorAt..], (short)dimensions);
        BinaryPrimitives.WriteInt16BigEndian(row[(VectorAt + sizeof(short))..], 0);
        for (int place = 0; place < dimensions; place++)
        {
            BinaryPrimitives.WriteHalfBigEndian(
                row[(NumbersAt + (place * sizeof(short)))..],
                (Half)vector[place]
            );
        }
        return stream.WriteAsync(_row, cancellationToken);
    }

    /// <summary>Sends the end; without it nothing is kept.</summary>
    public ValueTask EndAsync(CancellationToken cancellationToken) =>
        stream.WriteAsync(_end, cancellationToken);

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
