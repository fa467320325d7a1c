using System.Buffers.Text;
using System.Security.Cryptography;

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>
/// Keeps query pictures in memory only, for an hour after their last use, and at most 128 MB of them. When there are
/// more, the client that has most loses the one that was used longest ago: nobody pushes out the pictures of others.
/// </summary>
internal sealed class QueryPictureMemory(TimeProvider time)
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
    private readonly Dictionary<string, long> _bytesOf = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>Keeps a picture. Returns the name under which it is found again; the same picture has the same name.</summary>
    /// <param name="picture">The encoded picture.</param>
    /// <param name="client">Who sent it; where memory is short, the client that has most in it loses first.</param>
    public string Keep(ReadOnlyMemory<byte> picture, string client)
    {
        var hash = HMACSHA256.HashData(_key, picture.Span);
        var name = Base64Url.EncodeToString(hash.AsSpan(0, 16));
        KeepAs(name, picture, client);
        return name;
    }

    /// <summary>Keeps a picture that another server has named.</summary>
    public void KeepAs(string name, ReadOnlyMemory<byte> picture, string client)
    {
        lock (_lock)
        {
            if (!Touch(name))
            {
                _byName[name] = _byUse.AddLast(
                    new Kept(name, client, picture, time.GetTimestamp())
                );
                Count(client, picture.Length);
            }

            DropOld();
            DropMost();
        }
    }

    /// <summary>A picture that was kept; null when it was not, or no longer is.</summary>
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
        node.Value = node.Value with { Used = time.GetTimestamp() };
        _byUse.AddLast(node);
        return true;
    }

    private void DropOld()
    {
        while (_byUse.First is { } node && time.GetElapsedTime(node.Value.Used) >= Lifetime)
        {
            Drop(node);
        }
    }

    private void DropMost()
    {
        while (_bytes > Capacity)
        {
            var most = _bytesOf.MaxBy(client => client.Value).Key;
            var node = _byUse.First!;
            while (node.Value.Client != most)
            {
                node = node.Next!;
            }

            Drop(node);
        }
    }

    private void Drop(LinkedListNode<Kept> node)
    {
        _byUse.Remove(node);
        _byName.Remove(node.Value.Name);
        Count(node.Value.Client, -node.Value.Picture.Length);
    }

    private void Count(string client, long bytes)
    {
        _bytes += bytes;
        var now = _bytesOf.GetValueOrDefault(client) + bytes;
        if (now == 0)
        {
            _bytesOf.Remove(client);
        }
        else
        {
            _bytesOf[client] = now;
        }
    }

    private sealed record Kept(string Name, string Client, ReadOnlyMemory<byte> Picture, long Used);
}
