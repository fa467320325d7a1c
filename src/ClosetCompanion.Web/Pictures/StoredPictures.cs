using ClosetCompanion.Web.Hosting;
using Microsoft.Extensions.Caching.Memory;

namespace ClosetCompanion.Web.Pictures;

/// <summary>Tells what kind and size the store's pictures have.</summary>
public sealed class StoredPictures(ICompanionGate gate) : IDisposable
{
    // A picture's name is the hash of its content, so what is known of it stays true.
    private readonly MemoryCache _headers = new(new MemoryCacheOptions { SizeLimit = 50_000 });

    /// <summary>What a picture's first bytes say; null when it is not there or not a picture that browsers show.</summary>
    /// <param name="hash">SHA-256 of the picture's bytes, lower-case hex.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async ValueTask<PictureHeader?> DescribeAsync(
        string hash,
        CancellationToken cancellationToken = default
    )
    {
        if (_headers.TryGetValue(hash, out PictureHeader? known))
        {
            return known;
        }

        if (await ReadStartAsync(hash, cancellationToken) is not { } start)
        {
            return null;
        }

        var header = PictureHeader.Read(start);
        return header is null
            ? null
            : _headers.Set(hash, header, new MemoryCacheEntryOptions { Size = 1 });
    }

    /// <inheritdoc />
    public void Dispose() => _headers.Dispose();

    private async Task<byte[]?> ReadStartAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(gate.Companion.Store.GetPicturePath(hash));
            var start = new byte[Math.Min(PictureHeader.Bytes, file.Length)];
            var read = await file.ReadAtLeastAsync(
                start,
                start.Length,
                throwOnEndOfStream: false,
                cancellationToken
            );
            return start[..read];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
