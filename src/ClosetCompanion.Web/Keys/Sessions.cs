using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Web.Keys;

/// <summary>
/// The browsers that are signed in. They are known here, not by what a cookie says: signing out ends a session for
/// whoever has its cookie. A restart of the server ends all.
/// </summary>
internal sealed class Sessions(TimeProvider time)
{
    /// <summary>How long a session lasts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private const int Bytes = 32;

    // Each was begun with a good key; still they are bounded.
    private const int Most = 1000;

    private readonly Lock _lock = new();

    // By the hash of the cookie: whoever reads the memory of the server cannot sign in with it.
    private readonly Dictionary<string, Session> _byHash = new(StringComparer.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <param name="keyId">The key that it was begun with; null for the token of the first start.</param>
    /// <returns>What the cookie holds.</returns>
    public string Begin(string? keyId)
    {
        var cookie = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        lock (_lock)
        {
            foreach (var (hash, _) in _byHash.Where(known => IsOver(known.Value)).ToList())
            {
                _byHash.Remove(hash);
            }

            if (_byHash.Count >= Most)
            {
                _byHash.Remove(_byHash.MinBy(known => known.Value.Began).Key);
            }

            _byHash[HashOf(cookie)] = new Session(keyId, time.GetTimestamp());
        }

        return cookie;
    }

    /// <summary>The session of a cookie; null when there is none, or it is over.</summary>
    public Session? Find(string? cookie)
    {
        if (string.IsNullOrEmpty(cookie))
        {
            return null;
        }

        lock (_lock)
        {
            return _byHash.TryGetValue(HashOf(cookie), out var session) && !IsOver(session)
                ? session
                : null;
        }
    }

    /// <summary>Ends a session.</summary>
    public void End(string? cookie)
    {
        if (!string.IsNullOrEmpty(cookie))
        {
            lock (_lock)
            {
                _byHash.Remove(HashOf(cookie));
            }
        }
    }

    private bool IsOver(Session session) => time.GetElapsedTime(session.Began) >= Lifetime;

    private static string HashOf(string cookie) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(cookie)));
}
