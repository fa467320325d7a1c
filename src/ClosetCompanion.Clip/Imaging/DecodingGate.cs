namespace ClosetCompanion.Clip.Imaging;

/// <summary>
/// Bounds the memory of all decoding in the process: who decodes says how many bytes that may take and waits, in the
/// order of coming, until they are free. A picture above the bound is decoded alone.
/// </summary>
/// <param name="capacity">The bytes that may be taken at the same time.</param>
internal sealed class DecodingGate(long capacity)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiting> _waiting = [];
    private long _taken;

    /// <summary>The gate of this process: enough for one picture of 64 megapixels in the costliest format.</summary>
    public static DecodingGate OfProcess { get; } = new(1L << 30);

    /// <summary>Waits until the memory is free. Disposing of the place gives it back.</summary>
    /// <exception cref="OperationCanceledException">The wait was stopped.</exception>
    public Place Enter(long bytes, CancellationToken cancellationToken)
    {
        var asked = Math.Clamp(bytes, 0, capacity);
        using var turn = new Waiting(asked);
        LinkedListNode<Waiting> node;
        lock (_lock)
        {
            node = _waiting.AddLast(turn);
            LetIn();
        }

        try
        {
            turn.Opened.Wait(cancellationToken);
            return new Place(this, asked);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
            {
                if (node.List is not null)
                {
                    _waiting.Remove(node);
                    LetIn();
                    throw;
                }
            }

            // It was let in at the same moment.
            Leave(asked);
            throw;
        }
    }

    private void LetIn()
    {
        while (_waiting.First is { } first && _taken + first.Value.Bytes <= capacity)
        {
            _taken += first.Value.Bytes;
            _waiting.RemoveFirst();
            first.Value.Opened.Set();
        }
    }

    private void Leave(long bytes)
    {
        lock (_lock)
        {
            _taken -= bytes;
            LetIn();
        }
    }

    /// <summary>Memory that may be used until this is disposed of.</summary>
    public readonly struct Place(DecodingGate gate, long bytes) : IDisposable
    {
        /// <inheritdoc />
        public void Dispose() => gate.Leave(bytes);
    }

    private sealed class Waiting(long bytes) : IDisposable
    {
        public long Bytes => bytes;

        public ManualResetEventSlim Opened { get; } = new();

        public void Dispose() => Opened.Dispose();
    }
}
