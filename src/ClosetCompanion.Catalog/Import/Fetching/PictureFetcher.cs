using System.Collections.Concurrent;
using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>Fetches pictures into a store, each address once, and only those that are not there yet or have changed.</summary>
internal sealed class PictureFetcher(
    ICatalogStore store,
    WebFetcher web,
    AllowedHosts hosts,
    TimeProvider time,
    TimeSpan longest,
    IPictureCheck? check
) : IAddressedPictures
{
    // An import that was stopped and goes on does not ask for what it has just fetched.
    private static readonly TimeSpan _fresh = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Lazy<Task<AddressedPicture>>> _asked = new(
        StringComparer.Ordinal
    );
    private int _fetched;
    private int _unchanged;
    private int _failed;

    public IReadOnlyList<string> Notes =>
        _asked.IsEmpty
            ? []
            :
            [
                $"Pictures by address: {_fetched:N0} fetched, {_unchanged:N0} there already, {_failed:N0} could not be had.",
            ];

    public Task<AddressedPicture> GetAsync(string address, CancellationToken cancellationToken) =>
        _asked
            .GetOrAdd(
                address,
                _ => new Lazy<Task<AddressedPicture>>(() => FetchAsync(address, cancellationToken))
            )
            .Value;

    private async Task<AddressedPicture> FetchAsync(
        string address,
        CancellationToken cancellationToken
    )
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? target))
        {
            return Failed(address, FetchAnswer.Refused("has an address that cannot be read"), null);
        }
        target = web.Secure(target);
        FetchedPicture? known = await store.Fetched.FindAsync(address, cancellationToken);
        KeptPicture? kept = known is null
            ? null
            : await store.Pictures.FindAsync(known.Hash, cancellationToken);
        if (
            kept is not null
            && known!.FetchedAt > time.GetUtcNow() - _fresh
            && hosts.Allows(target)
        )
        {
            Interlocked.Increment(ref _unchanged);
            return new AddressedPicture(kept, null);
        }
        using var bytes = new MemoryStream();
        FetchAnswer answer = await web.GetAsync(
            new FetchRequest(target, hosts, PictureLimits.MaxBytes, longest)
            {
                Known = kept is null ? null : known!.Marks,
                Accept = "image/avif,image/webp,image/*,*/*;q=0.5",
            },
            bytes,
            cancellationToken
        );
        return answer.Outcome switch
        {
            FetchOutcome.Unchanged => await KeepAsync(known!, kept!.Value, cancellationToken),
            FetchOutcome.Fetched => await KeepAsync(address, answer, bytes, cancellationToken),
            _ => Failed(address, answer, kept),
        };
    }

    private async Task<AddressedPicture> KeepAsync(
        FetchedPicture known,
        KeptPicture kept,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref _unchanged);
        await store.Fetched.SaveAsync(
            known with
            {
                FetchedAt = time.GetUtcNow(),
            },
            cancellationToken
        );
        return new AddressedPicture(kept, null);
    }

    private async Task<AddressedPicture> KeepAsync(
        string address,
        FetchAnswer answer,
        MemoryStream bytes,
        CancellationToken cancellationToken
    )
    {
        ReadOnlyMemory<byte> picture = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        string? problem =
            PictureBytes.FindProblem(picture.Span)
            ?? (
                answer.MediaType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true
                    ? "is a text, not a picture"
                    : null
            )
            ?? (
                check?.FindProblem(picture) is { } refused
                    ? $"cannot be read: {refused.TrimEnd('.')}"
                    : null
            );
        if (problem is not null)
        {
            return Failed(address, FetchAnswer.Refused(problem), null);
        }
        KeptPicture kept = await store.Pictures.KeepAsync(picture, cancellationToken);
        await store.Fetched.SaveAsync(
            new FetchedPicture(address, kept.Hash, time.GetUtcNow()) { Marks = answer.Marks },
            cancellationToken
        );
        Interlocked.Increment(ref _fetched);
        return new AddressedPicture(kept, null);
    }

    // What was fetched before stands in for a picture that cannot be had for now.
    private AddressedPicture Failed(string address, FetchAnswer answer, KeptPicture? kept)
    {
        Interlocked.Increment(ref _failed);
        KeptPicture? standIn = answer.Outcome == FetchOutcome.Disturbed ? kept : null;
        string end = standIn is null ? "." : "; the one that was fetched before stays.";
        return new AddressedPicture(
            standIn,
            new RowNote(
                $"The picture {address} {answer.Problem}{end}",
                "picture",
                address,
                answer.Advice
            )
        );
    }
}
