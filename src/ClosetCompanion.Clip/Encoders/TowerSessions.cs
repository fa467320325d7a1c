namespace ClosetCompanion.Clip.Encoders;

/// <summary>
/// One tower, opened for one run at a time on all threads, and for runs side by side on one thread each. Were they to
/// share a session, its threads would wait busily for work on cores that the other runs need. The first is opened at once,
/// so that a file that is no tower is found out, and let go again where the first call has many inputs: a program that
/// only imports, or only answers, holds the weights once.
/// </summary>
internal sealed class TowerSessions : IDisposable
{
    private readonly Func<int, EncoderSession> _open;
    private readonly int _threads;
    private readonly Lock _gate = new();
    private EncoderSession? _alone;
    private EncoderSession? _sideBySide;
    private bool _usedAlone;
    private bool _disposed;

    /// <param name="open">Opens the tower on so many threads.</param>
    /// <param name="threads">Threads of a run that is alone; 0 takes one for each core.</param>
    /// <exception cref="ModelException">The file is no such tower.</exception>
    public TowerSessions(Func<int, EncoderSession> open, int threads)
    {
        _open = open;
        _threads = threads > 0 ? threads : Environment.ProcessorCount;
        _alone = open(_threads);
        InputShape = _alone.InputShape;
    }

    /// <summary>The shape of the input; -1 where it is free.</summary>
    public IReadOnlyList<int> InputShape { get; }

    /// <summary>The session that a batch is to run in.</summary>
    public EncoderSession Of(Batch batch)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(ClipModel));
            if (batch.Alone || _threads == 1)
            {
                _usedAlone = true;
                return _alone ??= _open(_threads);
            }

            if (_sideBySide is null && !_usedAlone)
            {
                // Opened to see that the file is right, and not used since.
                _alone?.Dispose();
                _alone = null;
            }

            return _sideBySide ??= _open(1);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _alone?.Dispose();
            _sideBySide?.Dispose();
        }
    }
}
