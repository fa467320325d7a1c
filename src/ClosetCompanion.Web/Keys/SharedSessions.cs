using System.Globalization;
using System.Text;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Keys;

/// <summary>
/// Lets a browser that signed in at one server of a shared store be signed in at all of them. Before a request the session
/// of its cookie is read from the store; what the request did with it is there before the answer goes out.
/// </summary>
internal sealed class SharedSessions(Sessions sessions, ICompanionGate gate, TimeProvider time)
{
    private const string Prefix = "session ";
    private const char Between = '\n';

    // For so long a session is taken as known: signing out at one server ends it at the others after this time.
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _read = new(StringComparer.Ordinal);

    /// <summary>Reads the session of a request, and keeps what becomes of it.</summary>
    public async Task ShareAsync(HttpContext context, RequestDelegate next)
    {
        if (gate.State.Companion?.Store.Temporary is { IsShared: true } kept)
        {
            foreach (var name in (string[])[AdminAccess.Cookie, Sessions.PersonCookie])
            {
                if (context.Request.Cookies[name] is { Length: > 0 } cookie)
                {
                    await ReadAsync(kept, Sessions.HashOf(cookie), context.RequestAborted);
                }
            }
            context.Response.OnStarting(() => KeepAsync(kept));
        }

        await next(context);
    }

    /// <summary>Reads the sessions of a holder that began at other servers, so that <see cref="Sessions.FindAll"/> has all.</summary>
    public async Task ReadAllAsync(string holder, CancellationToken cancellationToken)
    {
        if (gate.State.Companion?.Store.Temporary is not { IsShared: true } kept)
        {
            return;
        }

        var found = await kept.GetAllAsync(OwnerOf(holder), time.GetUtcNow(), cancellationToken);
        foreach (var (name, content) in found)
        {
            sessions.Take(name[Prefix.Length..], Read(content));
        }
    }

    private async Task ReadAsync(
        ITemporaryStore kept,
        string hash,
        CancellationToken cancellationToken
    )
    {
        lock (_lock)
        {
            if (_read.TryGetValue(hash, out var read) && time.GetElapsedTime(read) < _fresh)
            {
                return;
            }
        }
        try
        {
            var found = await kept.FindAsync(Prefix + hash, time.GetUtcNow(), cancellationToken);
            sessions.Take(hash, found is null ? null : Read(found));
            lock (_lock)
            {
                if (_read.Count > Sessions.Most)
                {
                    _read.Clear();
                }
                _read[hash] = time.GetTimestamp();
            }
        }
        catch (CatalogException)
        {
            // The store cannot be reached: whoever is known here stays signed in.
        }
    }

    private async Task KeepAsync(ITemporaryStore kept)
    {
        foreach (var (hash, session) in sessions.TakeChanges())
        {
            try
            {
                await KeepAsync(kept, hash, session);
            }
            catch (CatalogException)
            {
                // The store cannot be reached: this server alone knows of it until the next request can tell it.
                sessions.TellAgain(hash);
            }
        }
    }

    private async Task KeepAsync(ITemporaryStore kept, string hash, Session? session)
    {
        lock (_lock)
        {
            _read[hash] = time.GetTimestamp();
        }
        if (session is null)
        {
            await kept.RemoveAsync(Prefix + hash);
        }
        else
        {
            await kept.PutAsync(
                Prefix + hash,
                OwnerOf(session.KeyId ?? ""),
                Write(session),
                TimeOf(session.Began) + Sessions.Lifetime
            );
        }
    }

    // All of one account, and each key, by the first two words.
    private static string OwnerOf(string holder) =>
        $"sessions {string.Join(' ', holder.Split(' ').Take(2))}";

    // A browser's name comes last, on a line of its own: servers of before wrote none.
    private byte[] Write(Session session) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{MomentOf(session.Began)} {MomentOf(session.Used)} {(long)session.Idle.TotalSeconds} {session.KeyId}{Between}{session.Browser}"
            )
        );

    private Session Read(byte[] kept)
    {
        var lines = Encoding.UTF8.GetString(kept).Split(Between, 2);
        var parts = lines[0].Split(' ', 4);
        return new Session(
            parts[3].Length == 0 ? null : parts[3],
            TimeSpan.FromSeconds(long.Parse(parts[2], CultureInfo.InvariantCulture)),
            TimestampOf(parts[0]),
            TimestampOf(parts[1]),
            lines is [_, { Length: > 0 } browser] ? browser : null
        );
    }

    // Each server has a clock of its own that is never set back; between them only the time of day counts.
    private DateTimeOffset TimeOf(long timestamp) =>
        time.GetUtcNow() - time.GetElapsedTime(timestamp);

    private long MomentOf(long timestamp) => TimeOf(timestamp).ToUnixTimeMilliseconds();

    private long TimestampOf(string moment)
    {
        var then = DateTimeOffset.FromUnixTimeMilliseconds(
            long.Parse(moment, CultureInfo.InvariantCulture)
        );
        var ago = (time.GetUtcNow() - then).TotalSeconds * time.TimestampFrequency;
        return time.GetTimestamp() - (long)ago;
    }
}
