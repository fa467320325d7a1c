using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Web.Keys;

/// <summary>
/// The browsers that are signed in. They are known here, not by what a cookie says: signing out ends a session for
/// whoever has its cookie. A restart of the server ends all,
/// unless the store is shared by several servers (<see cref="SharedSessions"/>).
/// </summary>
internal sealed class Sessions(TimeProvider time)
{
    /// <summary>The cookie of a person who is signed in; that of a key is <see cref="AdminAccess.Cookie"/>.</summary>
    public const string PersonCookie = "closet-person";

    /// <summary>How long a session lasts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    /// <summary>How long a session that may change things can go unused: somebody else may sit down at the browser.</summary>
    public static readonly TimeSpan AdminIdle = TimeSpan.FromMinutes(30);

    private const int Bytes = 32;

    /// <summary>The most sessions: each was begun with a good key; still they are bounded.</summary>
    public const int Most = 1000;

    private readonly Lock _lock = new();

    // By the hash of the cookie: whoever reads the memory of the server cannot sign in with it.
    private readonly Dictionary<string, Session> _byHash = new(StringComparer.Ordinal);

    // What other servers on the store are still to be told of.
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <param name="keyId">The key that it was begun with; null for the token of the first start.</param>
    /// <param name="idle">How long it may go unused.</param>
    /// <param name="browser">What the browser is called; null where nobody is told.</param>
    /// <returns>What the cookie holds.</returns>
    public string Begin(string? keyId, TimeSpan idle, string? browser = null)
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
            Note(HashOf(cookie));
            _byHash[HashOf(cookie)] = new Session(keyId, idle, now, now, browser);
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
            if (!_byHash.TryGetValue(hash, out var session) || IsOver(session))
            {
                return null;
            }

            var used = session with { Used = time.GetTimestamp() };
            if (MinutesOf(used) > MinutesOf(session))
            {
                // Other servers hear of a use once a minute.
                Note(hash);
            }

            return _byHash[hash] = used;
        }
    }

    /// <summary>Ends a session.</summary>
    public void End(string? cookie)
    {
        if (!string.IsNullOrEmpty(cookie))
        {
            EndByHash(HashOf(cookie));
        }
    }

    /// <summary>Ends the session with the hash of its cookie.</summary>
    public void EndByHash(string hash)
    {
        lock (_lock)
        {
            if (_byHash.Remove(hash))
            {
                Note(hash);
            }
        }
    }

    /// <summary>The sessions whose <see cref="Session.KeyId"/> begins so, by the hash of the cookie; the oldest first.</summary>
    public IReadOnlyList<KeyValuePair<string, Session>> FindAll(string beginning)
    {
        lock (_lock)
        {
            return
            [
                .. _byHash
                    .Where(known =>
                        !IsOver(known.Value)
                        && known.Value.KeyId?.StartsWith(beginning, StringComparison.Ordinal)
                            == true
                    )
                    .OrderBy(known => known.Value.Began),
            ];
        }
    }

    /// <summary>Takes over how things stand with a session at the store; null when it has none.</summary>
    public void Take(string hash, Session? session)
    {
        lock (_lock)
        {
            if (_changed.Contains(hash))
            {
                return;
            }

            if (session is null)
            {
                _byHash.Remove(hash);
            }
            else
            {
                var used = _byHash.GetValueOrDefault(hash)?.Used ?? long.MinValue;
                _byHash[hash] = session with { Used = Math.Max(used, session.Used) };
            }
        }
    }

    /// <summary>The sessions that were begun or ended since this was asked the last time; null for one that has ended.</summary>
    public IReadOnlyList<KeyValuePair<string, Session?>> TakeChanges()
    {
        lock (_lock)
        {
            KeyValuePair<string, Session?>[] changes =
            [
                .. _changed.Select(hash =>
                    KeyValuePair.Create(hash, _byHash.GetValueOrDefault(hash))
                ),
            ];
            _changed.Clear();
            return changes;
        }
    }

    /// <summary>Has a change told once more that could not be told.</summary>
    public void TellAgain(string hash)
    {
        lock (_lock)
        {
            Note(hash);
        }
    }

    /// <summary>By what a session is known: whoever reads it cannot make the cookie of it.</summary>
    public static string HashOf(string cookie) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(cookie)));

    // Where there are no other servers, nobody takes the changes.
    private void Note(string hash)
    {
        if (_changed.Count >= Most)
        {
            _changed.Clear();
        }

        _changed.Add(hash);
    }

    private double MinutesOf(Session session) =>
        Math.Floor(time.GetElapsedTime(session.Began, session.Used).TotalMinutes);

    private bool IsOver(Session session) =>
        time.GetElapsedTime(session.Began) >= Lifetime
        || time.GetElapsedTime(session.Used) >= session.Idle;
}
