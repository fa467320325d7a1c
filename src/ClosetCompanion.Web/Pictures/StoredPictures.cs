using ClosetCompanion.Catalog;
using ClosetCompanion.Web.Gate;
using Microsoft.Extensions.Caching.Memory;

namespace ClosetCompanion.Web.Pictures;

/// <summary>Tells what kind and size the store's pictures have.</summary>
internal sealed class StoredPictures(ICompanionGate gate) : IDisposable
{
    // A picture's name is the hash of its content, so what is known of it stays true.
    private readonly MemoryCache _headers = new(new MemoryCacheOptions { SizeLimit = 50_000 });

    /// <summary>
    /// What the first bytes of a picture say, for somebody who sees a product with it; null when it is not there or not a
    /// picture that browsers show.
    /// </summary>
    /// <param name="scope">Whose pictures are looked at.</param>
    /// <param name="hash">SHA-256 of the picture's bytes, lower-case hex.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async ValueTask<PictureHeader?> DescribeAsync(
        Scope scope,
        string hash,
        CancellationToken cancellationToken = default
    )
    {
        if (_headers.TryGetValue(hash, out PictureHeader? known))
        {
            return known;
        }

        await using var picture = await OpenAsync(scope, hash, cancellationToken);
        return picture is null ? null : await DescribeAsync(hash, picture, cancellationToken);
    }

    /// <summary>Opens a picture; null when the scope has none of this name.</summary>
    internal ValueTask<Stream?> OpenAsync(
        Scope scope,
        string hash,
        CancellationToken cancellationToken
    ) => gate.Companion.Store.Pictures.OpenAsync(scope, hash, cancellationToken);

    /// <summary>What an open picture's first bytes say; null for none that browsers show. It is at its beginning again.</summary>
    internal async ValueTask<PictureHeader?> DescribeAsync(
        string hash,
        Stream picture,
        CancellationToken cancellationToken
    )
    {
        if (_headers.TryGetValue(hash, out PictureHeader? known))
        {
            return known;
        }

        var start = new byte[Math.Min(PictureHeader.Bytes, picture.Length)];
        await picture.ReadExactlyAsync(start, cancellationToken);
        picture.Position = 0;
        var header = PictureHeader.Read(start);
        return header is null
            ? null
            : _headers.Set(hash, header, new MemoryCacheEntryOptions { Size = 1 });
    }

    /// <inheritdoc />
    public void Dispose() => _headers.Dispose();
}
