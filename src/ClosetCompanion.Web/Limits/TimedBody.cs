using System.Buffers;
using System.IO.Pipelines;

namespace ClosetCompanion.Web.Limits;

/// <summary>The body of a request that must come in at a least rate and within a time.</summary>
/// <param name="body">The body.</param>
/// <param name="pace">How fast it must come in.</param>
/// <param name="time">The clock.</param>
/// <param name="pipe">
/// What the server reads the body from; null where that is not known. A read of the server that is stopped by a token is never
/// over for it: when it then drains the body it fails, and logs that as a failure of the program. Stopped here it is over.
/// </param>
internal sealed class TimedBody(Stream body, BodyPace pace, TimeProvider time, PipeReader? pipe)
    : Stream
{
    private readonly long _began = time.GetTimestamp();
    private long _read;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    /// <exception cref="BadHttpRequestException">It comes in too slowly (408).</exception>
    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        using var late = new CancellationTokenSource(
            pace.TimeFor(_read, time.GetElapsedTime(_began)),
            time
        );
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            late.Token
        );
        try
        {
            var read = await ReadUntilAsync(buffer, either.Token);
            _read += read;
            return read;
        }
        catch (OperationCanceledException stopped) when (late.IsCancellationRequested)
        {
            throw new BadHttpRequestException(
                "The body came in too slowly.",
                StatusCodes.Status408RequestTimeout,
                stopped
            );
        }
    }

    private async ValueTask<int> ReadUntilAsync(Memory<byte> buffer, CancellationToken stop)
    {
        if (pipe is null)
        {
            return await body.ReadAsync(buffer, stop);
        }

        stop.ThrowIfCancellationRequested();
        await using var stopping = stop.UnsafeRegister(
            static pipe => ((PipeReader)pipe!).CancelPendingRead(),
            pipe
        );
        while (true)
        {
            var result = await pipe.ReadAsync(CancellationToken.None);
            if (result.IsCanceled)
            {
                pipe.AdvanceTo(result.Buffer.Start);
                throw new OperationCanceledException(stop);
            }

            // Once the pipe has advanced, its memory is somebody else's, and a length of it means nothing.
            var length = (int)Math.Min(result.Buffer.Length, buffer.Length);
            var part = result.Buffer.Slice(0, length);
            part.CopyTo(buffer.Span);
            pipe.AdvanceTo(part.End);
            if (length > 0 || result.IsCompleted || buffer.IsEmpty)
            {
                return length;
            }
        }
    }

    /// <inheritdoc />
    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Bodies are read asynchronously.");

    /// <inheritdoc />
    public override void Flush() { }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}
