namespace ClosetCompanion.Web.Limits;

/// <summary>
/// Some places to work, and a bounded line before them in which clients take turns: one that asks for much waits for
/// itself, not others. When the line is full, whoever has most in it loses the last of it to a newcomer.
/// </summary>
/// <param name="places">How many work at the same time.</param>
/// <param name="waiting">How many wait at most.</param>
internal sealed class FairQueue(int places, int waiting)
{
    private readonly Lock _lock = new();

    // The clients that wait, whose turn is next first.
    private readonly List<ClientLine> _lines = [];
    private readonly Dictionary<string, int> _working = new(StringComparer.Ordinal);
    private int _free = Math.Max(places, 1);
    private int _length;
    private long _refused;

    /// <summary>How many wait now.</summary>
    public int Length => Volatile.Read(ref _length);

    /// <summary>How many were refused since the start.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Whether the next request of a client would be refused.</summary>
    public bool IsFullFor(string client)
    {
        lock (_lock)
        {
            return _free == 0 && _length >= waiting && FindLoser(client) is null;
        }
    }

    /// <summary>Waits for a place. Disposing of it lets the next one in.</summary>
    /// <returns>Null when the line is full, or the place in it was lost to another client.</returns>
    /// <exception cref="OperationCanceledException">The wait was stopped.</exception>
    public async ValueTask<IDisposable?> EnterAsync(
        string client,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        QueueTurn turn;
        lock (_lock)
        {
            if (_free > 0)
            {
                return Begin(client);
            }

            if (_length >= waiting && !MakeRoom(client))
            {
                Interlocked.Increment(ref _refused);
                return null;
            }

            turn = new QueueTurn(client);
            LineOf(client).Turns.AddLast(turn);
            _length++;
        }

        await using var stop = cancellationToken.Register(() => GiveUp(turn, cancellationToken));
        return await turn.Task;
    }

    private QueuePlace Begin(string client)
    {
        _free--;
        _working[client] = _working.GetValueOrDefault(client) + 1;
        return new QueuePlace(() => Leave(client));
    }

    private void Leave(string client)
    {
        lock (_lock)
        {
            _free++;
            if (--_working[client] == 0)
            {
                _working.Remove(client);
            }

            // It had its turn just now.
            if (_lines.Find(line => line.Client == client) is { } own)
            {
                _lines.Remove(own);
                _lines.Add(own);
            }

            // Of those that wait, whoever works least; among equals, whose turn came longest ago.
            if (_lines.MinBy(line => _working.GetValueOrDefault(line.Client)) is { } next)
            {
                var turn = next.Turns.First!.Value;
                Remove(turn, next);
                if (next.Turns.Count > 0)
                {
                    _lines.Remove(next);
                    _lines.Add(next);
                }

                turn.SetResult(Begin(turn.Client));
            }
        }
    }

    private void GiveUp(QueueTurn turn, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_lines.Find(line => line.Client == turn.Client) is { } line)
            {
                Remove(turn, line);
            }
        }

        turn.TrySetCanceled(cancellationToken);
    }

    private bool MakeRoom(string client)
    {
        if (FindLoser(client) is not { } loser)
        {
            return false;
        }

        var turn = loser.Turns.Last!.Value;
        Remove(turn, loser);
        Interlocked.Increment(ref _refused);
        turn.SetResult(null);
        return true;
    }

    private ClientLine? FindLoser(string client)
    {
        var own = _lines.Find(line => line.Client == client)?.Turns.Count ?? 0;
        return
            _lines.MaxBy(line => line.Turns.Count) is { } longest && longest.Turns.Count > own + 1
            ? longest
            : null;
    }

    private ClientLine LineOf(string client)
    {
        if (_lines.Find(line => line.Client == client) is not { } line)
        {
            line = new ClientLine(client);
            _lines.Add(line);
        }

        return line;
    }

    private void Remove(QueueTurn turn, ClientLine line)
    {
        if (line.Turns.Remove(turn))
        {
            _length--;
        }

        if (line.Turns.Count == 0)
        {
            _lines.Remove(line);
        }
    }

    private sealed record ClientLine(string Client)
    {
        public LinkedList<QueueTurn> Turns { get; } = [];
    }

    private sealed class QueueTurn(string client)
        : TaskCompletionSource<IDisposable?>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public string Client => client;
    }

    private sealed class QueuePlace(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
