using System.Threading.RateLimiting;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Web.Hosting;

namespace ClosetCompanion.Web.Pictures;

/// <summary>
/// Smaller copies of the store's pictures, made when they are first asked for and kept in <c>variants/</c> in the data
/// folder, which can be removed at any time.
/// </summary>
internal sealed class PictureVariants(
    ServeOptions options,
    ICompanionGate gate,
    StoredPictures pictures
) : IDisposable
{
    /// <summary>The widths that can be asked for, in pixels: few, so that nobody can fill the disk with sizes.</summary>
    public static readonly IReadOnlyList<int> Widths = [160, 240, 320, 480, 640, 960];

    private const string ContentType = "image/webp";

    // One at a time: the other cores belong to searches.
    private readonly ConcurrencyLimiter _turns = new(
        new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 128 }
    );

    /// <summary>Where half-written files lie.</summary>
    public static string IncomingFolder(string dataFolder) =>
        Path.Combine(dataFolder, "variants", "incoming");

    /// <summary>
    /// A picture, or a copy of it that is no wider than asked. The picture itself where it is small already, cannot be made
    /// smaller, or too many copies are waiting to be made.
    /// </summary>
    /// <returns>Null when there is no such picture.</returns>
    public async Task<ServedPicture?> FindAsync(
        string hash,
        int? width,
        CancellationToken cancellationToken
    )
    {
        if (
            !PictureName.IsValid(hash)
            || await pictures.DescribeAsync(hash, cancellationToken) is not { } header
        )
        {
            return null;
        }

        var original = new ServedPicture(
            gate.Companion.Store.GetPicturePath(hash),
            header.ContentType,
            hash
        );
        if (width is not { } most || header.Width <= most)
        {
            return original;
        }

        var path = Path.Combine(options.DataFolder, "variants", hash[..2], $"{hash}-{most}.webp");
        return File.Exists(path) || await MakeAsync(original.Path, path, most, cancellationToken)
            ? new ServedPicture(path, ContentType, $"{hash}-{most}")
            : original;
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();

    private async Task<bool> MakeAsync(
        string original,
        string path,
        int width,
        CancellationToken cancellationToken
    )
    {
        using var turn = await _turns.AcquireAsync(1, cancellationToken);
        if (!turn.IsAcquired)
        {
            return false;
        }

        if (File.Exists(path))
        {
            return true;
        }

        var bytes = await File.ReadAllBytesAsync(original, cancellationToken);
        try
        {
            var variant = await Task.Run(() => WebpVariant.Make(bytes, width), cancellationToken);
            await KeepAsync(variant, path, cancellationToken);
            return true;
        }
        catch (Exception exception)
            when (exception is PictureException or IOException or UnauthorizedAccessException)
        {
            // A damaged picture or a full disk: the picture itself is served instead.
            return false;
        }
    }

    // The file appears whole or not at all.
    private async Task KeepAsync(byte[] variant, string path, CancellationToken cancellationToken)
    {
        var incoming = IncomingFolder(options.DataFolder);
        Directory.CreateDirectory(incoming);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = Path.Combine(incoming, Path.GetRandomFileName());
        try
        {
            await File.WriteAllBytesAsync(half, variant, cancellationToken);
            File.Move(half, path, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }
    }
}
