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

    /// <summary>How long a session that may change things can go unused: somebody else may sit down at the browser.</summary>
    public static readonly TimeSpan AdminIdle = TimeSpan.FromMinutes(30);

    private const int Bytes = 32;

    // Each was begun with a good key; still they are bounded.
    private const int Most = 1000;

    private readonly Lock _lock = new();

    // By the hash of the cookie: whoever reads the memory of the server cannot sign in with it.
    private readonly Dictionary<string, Session> _byHash = new(StringComparer.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <param name="keyId">The key that it was begun with; null for the token of the first start.</param>
    /// <param name="idle">How long it may go unused.</param>
    /// <returns>What the cookie holds.</returns>
    public string Begin(string? keyId, TimeSpan idle)
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

            var now = time.GetTimestamp();
            _byHash[HashOf(cookie)] = new Session(keyId, idle, now, now);
        }

        return cookie;
    }

    /// <summary>The session of a cookie, which is used by that; null when there is none, or it is over.</summary>
    public Session? Find(string? cookie)
    {
        if (string.IsNullOrEmpty(cookie))
        {
            return null;
        }

        lock (_lock)
        {
            var hash = HashOf(cookie);
            return _byHash.TryGetValue(hash, out var session) && !IsOver(session)
                ? _byHash[hash] = session with { Used = time.GetTimestamp() }
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

    private bool IsOver(Session session) =>
        time.GetElapsedTime(session.Began) >= Lifetime
        || time.GetElapsedTime(session.Used) >= session.Idle;

    private static string HashOf(string cookie) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(cookie)));
}
