using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>
/// Keeps query pictures in the memory of this server, and on a shared store for the other servers too: under a name and
/// encrypted with a key that are both made from the address. So whoever reads the database sees no picture.
/// </summary>
internal sealed class SharedQueryPictures(
    QueryPictureMemory memory,
    ICompanionGate gate,
    TimeProvider time
) : IQueryPictures
{
    private const string Prefix = "query picture ";

    /// <summary>Where less than half of a picture's time is left, it is kept anew.</summary>
    private static readonly TimeSpan _renewal = QueryPictureMemory.Lifetime / 2;

    private long _tidied = long.MinValue;

    private ITemporaryStore? Shared =>
        gate.State.Companion?.Store.Temporary is { IsShared: true } kept ? kept : null;

    /// <inheritdoc />
    public async ValueTask<string> KeepAsync(
        ReadOnlyMemory<byte> picture,
        string client,
        CancellationToken cancellationToken
    )
    {
        var name = memory.Keep(picture, client);
        if (Shared is { } shared)
        {
            await PutAsync(shared, name, picture, client, cancellationToken);
        }

        return name;
    }

    /// <inheritdoc />
    public async ValueTask<ReadOnlyMemory<byte>?> FindAsync(
        string name,
        CancellationToken cancellationToken
    )
    {
        if (memory.Find(name) is { } known)
        {
            return known;
        }

        if (
            Shared is not { } shared
            || await shared.FindAsync(NameOf(name), time.GetUtcNow(), cancellationToken)
                is not { } kept
            || SealedPicture.Open(name, kept) is not { } opened
        )
        {
            return null;
        }

        memory.KeepAs(name, opened.Picture, opened.Client);
        if (opened.Until - time.GetUtcNow() < _renewal)
        {
            await PutAsync(shared, name, opened.Picture, opened.Client, cancellationToken);
        }

        return opened.Picture;
    }

    private async Task PutAsync(
        ITemporaryStore shared,
        string name,
        ReadOnlyMemory<byte> picture,
        string client,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var now = time.GetUtcNow();
            var until = now + QueryPictureMemory.Lifetime;
            await shared.PutAsync(
                NameOf(name),
                Prefix + SealedPicture.Derive(client, "owner"),
                new SealedPicture(picture, client, until).Seal(name),
                until,
                cancellationToken
            );
            if (now.ToUnixTimeSeconds() > _tidied + 60)
            {
                _tidied = now.ToUnixTimeSeconds();
                await shared.TidyAsync(now, QueryPictureMemory.Capacity, cancellationToken);
            }
        }
        catch (CatalogException)
        {
            // This server has it in its memory.
        }
    }

    private static string NameOf(string name) => Prefix + SealedPicture.Derive(name, "name");
}
