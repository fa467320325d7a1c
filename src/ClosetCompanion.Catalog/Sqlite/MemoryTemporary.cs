using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>What a program keeps for a while, in its memory alone.</summary>
internal sealed class MemoryTemporary : ITemporaryStore
{
    private readonly Lock _using = new();
    private readonly Dictionary<string, Thing> _things = new(StringComparer.Ordinal);

    public bool IsShared => false;

    public Task PutAsync(
        string name,
        string owner,
        ReadOnlyMemory<byte> content,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    )
    {
        lock (_using)
        {
            _things[name] = new Thing(owner, content.ToArray(), until);
        }
        return Task.CompletedTask;
    }

    public Task<byte[]?> FindAsync(
        string name,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        lock (_using)
        {
            return Task.FromResult(
                _things.TryGetValue(name, out Thing? thing) && thing.Until > now
                    ? thing.Content
                    : null
            );
        }
    }

    public Task<IReadOnlyDictionary<string, byte[]>> GetAllAsync(
        string owner,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        lock (_using)
        {
            return Task.FromResult<IReadOnlyDictionary<string, byte[]>>(
                _things
                    .Where(thing => thing.Value.Owner == owner && thing.Value.Until > now)
                    .ToDictionary(
                        thing => thing.Key,
                        thing => thing.Value.Content,
                        StringComparer.Ordinal
                    )
            );
        }
    }

    public Task RemoveAsync(string name, CancellationToken cancellationToken = default)
    {
        lock (_using)
        {
            _things.Remove(name);
        }
        return Task.CompletedTask;
    }

    public Task TidyAsync(
        DateTimeOffset now,
        long mostBytes,
        CancellationToken cancellationToken = default
    )
    {
        lock (_using)
        {
            foreach (var (name, _) in _things.Where(thing => thing.Value.Until <= now).ToList())
            {
                _things.Remove(name);
            }
            while (_things.Values.Sum(thing => (long)thing.Content.Length) > mostBytes)
            {
                string most = _things
                    .Values.GroupBy(thing => thing.Owner, StringComparer.Ordinal)
                    .MaxBy(owner => owner.Sum(thing => (long)thing.Content.Length))!
                    .Key;
                _things.Remove(
                    _things
                        .Where(thing => thing.Value.Owner == most)
                        .MinBy(thing => thing.Value.Until)
                        .Key
                );
            }
        }
        return Task.CompletedTask;
    }

    private sealed record Thing(string Owner, byte[] Content, DateTimeOffset Until);
}
