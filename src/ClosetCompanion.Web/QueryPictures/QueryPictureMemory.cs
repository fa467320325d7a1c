using System.Buffers.Text;
using System.Security.Cryptography;

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>
/// Keeps query pictures in memory only, for an hour after their last use, and at most 128 MB of them: the one that was
/// used longest ago goes first.
/// </summary>
internal sealed class QueryPictureMemory(TimeProvider time) : IQueryPictures
{
    /// <summary>The most bytes kept.</summary>
    public const long Capacity = 128L * 1024 * 1024;

    /// <summary>How long a picture is kept after its last use.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    // Names are made with a key of this run. So nobody can find out whether a certain picture was searched for.
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> _byName = [];
    private readonly LinkedList<Kept> _byUse = [];
    private long _bytes;

    /// <inheritdoc />
    public string Keep(ReadOnlyMemory<byte> picture)
    {
        var hash = HMACSHA256.HashData(_key, picture.Span);
        var name = Base64Url.EncodeToString(hash.AsSpan(0, 16));
        lock (_lock)
        {
            if (!Touch(name))
            {
                _byName[name] = _byUse.AddLast(new Kept(name, picture, time.GetUtcNow()));
                _bytes += picture.Length;
            }

            DropOld();
        }

        return name;
    }

    /// <inheritdoc />
    public ReadOnlyMemory<byte>? Find(string name)
    {
        lock (_lock)
        {
            DropOld();
            return Touch(name) ? _byName[name].Value.Picture : (ReadOnlyMemory<byte>?)null;
        }
    }

    private bool Touch(string name)
    {
        if (!_byName.TryGetValue(name, out var node))
        {
            return false;
        }

        _byUse.Remove(node);
        node.Value = node.Value with { Used = time.GetUtcNow() };
        _byUse.AddLast(node);
        return true;
    }

    private void DropOld()
    {
        var oldest = time.GetUtcNow() - Lifetime;
        while (_byUse.First is { } node && (_bytes > Capacity || node.Value.Used <= oldest))
        {
            _byUse.Remove(node);
            _byName.Remove(node.Value.Name);
            _bytes -= node.Value.Picture.Length;
        }
    }

    private sealed record Kept(string Name, ReadOnlyMemory<byte> Picture, DateTimeOffset Used);
}
