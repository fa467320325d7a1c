namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>What an entry of an archive unpacks to, as long as that is no bomb: very much out of very little.</summary>
/// <param name="packed">The entry's stream; it is closed with this one.</param>
/// <param name="packedLength">The entry's size in the archive, in bytes.</param>
/// <param name="length">The size that the archive says it unpacks to, in bytes; it may not be more.</param>
internal sealed class UnpackedStream(Stream packed, long packedLength, long length) : Stream
{
    private const long AlwaysAllowed = 256L * 1024 * 1024;

    // Tables of texts shrink to a tenth or a fiftieth; only endless repetition shrinks to less than that.
    private const long MostTimes = 200;

    private readonly long _most = Math.Min(
        Math.Max(AlwaysAllowed, packedLength * MostTimes),
        length
    );
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => Count(packed.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) =>
        Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Count(await packed.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            packed.Dispose();
        }
        base.Dispose(disposing);
    }

    private int Count(int bytes)
    {
        _read += bytes;
        return _read <= _most
            ? bytes
            : throw new InvalidDataException(
                $"It unpacks to more than {_most:N0} bytes from {packedLength:N0}, or than the archive says."
            );
    }
}
